import type { Wordings } from '../wording.ts';
import { didYouMean, thereAre } from './phrases.ts';

export interface Offered {
  readonly document: string;
  readonly name: string;
  readonly offered: readonly string[];
  readonly near?: string | undefined;
}

/** What is wrong with how documents are described, and with what was asked for of them. */
export const documents = {
  'no-documents': () => [
    'The workspace has no document',
    'A document is a folder in content/ with a document.yml.',
  ],
  'unknown-document': ({
    id,
    documents,
    near,
  }: {
    id: string;
    documents: readonly string[];
    near?: string | undefined;
  }) => [`There is no document "${id}"`, didYouMean(near) ?? thereAre(documents)],
  'no-variants': ({ document }: { document: string }) => [
    `"${document}" has no variants`,
    'Leave out the choice of a variant.',
  ],
  'no-sheet': ({ document }: { document: string }) => [
    `"${document}" is no single sheet: it has no choice of paper, orientation or design`,
    'What can be chosen stands under "sheet" in document.yml.',
  ],
  'no-sheet.picture': ({ document, pictures }: { document: string; pictures: readonly string[] }) => [
    `"${document}" is no single sheet: there is no ${pictures.join(' and no ')} of it`,
    'Ask for html or pdf.',
  ],
  'unknown-paper': ({ document, name, offered, near }: Offered) => [
    `"${document}" has no paper "${name}"`,
    didYouMean(near) ?? thereAre(offered),
  ],
  'unknown-orientation': ({ document, name, offered, near }: Offered) => [
    `"${document}" has no orientation "${name}"`,
    didYouMean(near) ?? thereAre(offered),
  ],
  'unknown-design': ({ document, name, offered, near }: Offered) => [
    `"${document}" has no design "${name}"`,
    didYouMean(near) ?? thereAre(offered),
  ],
  'unknown-copies': ({ nup }: { nup: number }) => [
    `${nup} on a sheet cannot be cut apart evenly`,
    'Ask for 2 or 4.',
  ],
  'unknown-copies.print-shop': () => [
    'A print shop gets one on a sheet, and puts several on its own',
    'Leave out either the print shop or the copies on a sheet.',
  ],
  'unknown-copies.paper': ({
    nup,
    paper,
    papers,
  }: {
    nup: number;
    paper: string;
    papers: readonly string[];
  }) => [`No paper is large enough for ${nup} × ${paper}`, `Take a smaller paper: ${papers.join(', ')}.`],
  'bad-file-name': ({ base }: { base: string }) => [
    `"${base}" cannot be a file name`,
    'Use letters, numbers, hyphens and points.',
  ],
  'same-file': ({ other, label, path }: { other: string; label: string; path: string }) => [
    `"${other}" and "${label}" would both become ${path}`,
    'Let the name of the file say what tells them apart, such as {{municipality.slug}} or {{sheet.paper}}.',
  ],
  'draft-for-print-shop': ({ draft }: { draft: string }) => [
    `The edition is a draft: ${draft} stands on what goes to the print shop`,
    'Set the status to released once the edition is approved, and make the file anew.',
  ],
  'unknown-own-words': ({ key, near }: { key: string; near?: string | undefined }) => [
    `There is no "${key}" in the data set`,
    near === undefined
      ? 'The name of the file is the key of a row, such as slagelse.yml.'
      : `Did you mean "${near}.yml"?`,
  ],
  'unknown-own-words.ending': ({ key }: { key: string }) => [
    'The name of the file must end in .yml',
    `Call it "${key}.yml".`,
  ],
  'insecure-address': ({ field, written }: { field: string; written: string }) => [
    `"${field}" is an address without encryption: "${written}"`,
    'Write https:// if the website has it; otherwise name another page.',
  ],
  'invalid-address': ({ field, written }: { field: string; written: string }) => [
    `"${field}" is no address of a website: "${written}"`,
    'Write it in full, such as https://www.example.org/side',
  ],
  'invalid-address.long': ({ field, most }: { field: string; most: number }) => [
    `"${field}" has more than ${most} characters`,
    'Name a page that everybody can open.',
  ],
  'invalid-address.with-password': ({ field }: { field: string }) => [
    `"${field}" has a user name or password in it`,
    'Name a page that everybody can open.',
  ],
  'invalid-address.number': ({ field, host }: { field: string; host: string }) => [
    `"${field}" names a machine by its number: "${host}"`,
    'Name a page that everybody can open.',
  ],
  'invalid-address.local': ({ field, host }: { field: string; host: string }) => [
    `"${field}" names a machine of one's own network: "${host}"`,
    'Name a page that everybody can open.',
  ],
  'unknown-variable.in-text': ({ name, text }: { name: string; text: string }) => [
    `Unknown variable "${name}" in "${text}"`,
    'Name a variable of the document or a column of its data set.',
  ],
  'unknown-variable.cannot-be-filled': ({ text, reason }: { text: string; reason: string }) => [
    `"${text}" cannot be filled in: ${reason}`,
    'Name a variable of the document or a column of its data set.',
  ],
  'open-point.released': ({ text }: { text: string }) => [
    `The edition is released, but this is open: ${text}`,
    'Settle it, or set the status back to draft.',
  ],
} satisfies Wordings;
