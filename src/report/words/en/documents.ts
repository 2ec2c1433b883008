import type { Assumption, LanguageSource, LeftOut } from '../assumption.ts';
import type { Wordings } from '../wording.ts';
import { counted, didYouMean, thereAre } from './phrases.ts';

export interface Offered {
  readonly document: string;
  /** What describes it. */
  readonly file: string;
  readonly name: string;
  readonly offered: readonly string[];
  readonly near?: string | undefined;
}

const offers = ({ near, offered, file }: Offered): string =>
  `${didYouMean(near) ?? thereAre(offered)} They stand under "sheet" in ${file}.`;

/** What is wrong with how documents are described, and with what was asked for of them. */
export const documents = {
  'no-documents': () => [
    'The workspace has no document',
    'A document is a folder in content/ with a document.yml; another folder of Markdown is named: kl-docs build FOLDER.',
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
  'no-chapters': ({ name }: { name: string }) => [
    `"${name}" has no Markdown file`,
    'Name a folder with Markdown in it, or write the chapters of the document into a document.yml.',
  ],
  'assumed-document': (assumption: Assumption) => [
    `"${assumption.name}" has no document.yml. It is taken as ${chaptersOf(assumption)}, with the title "${assumption.title}", in ${LANGUAGES[assumption.language]} (${languageBy(assumption.languageSource)}), without version and date`,
    assumedHint(assumption),
  ],
  'no-variants': ({ document, file }: { document: string; file: string }) => [
    `"${document}" has no variants`,
    `Leave out the choice of a variant. A document has some by "variants" in ${file}.`,
  ],
  'no-sheet': ({ document, file }: { document: string; file: string }) => [
    `"${document}" is no single sheet: it has no choice of paper, orientation or design`,
    `What can be chosen stands under "sheet" in ${file}.`,
  ],
  'no-sheet.picture': ({ document, pictures }: { document: string; pictures: readonly string[] }) => [
    `"${document}" is no single sheet: there is no ${pictures.join(' and no ')} of it`,
    'Ask for html or pdf.',
  ],
  'unknown-paper': (asked: Offered) => [`"${asked.document}" has no paper "${asked.name}"`, offers(asked)],
  'unknown-paper.ordered': ({
    document,
    name,
    offered,
    unsaid,
  }: {
    document: string;
    name: string;
    offered: readonly string[];
    unsaid: string;
  }) => [
    `"${document}" has no paper "${name}"`,
    `${thereAre(offered)} Where the cell is empty it is ${unsaid}.`,
  ],
  'unknown-paper.no-choice': ({ document, name }: { document: string; name: string }) => [
    `The row asks for paper "${name}", but "${document}" is no sheet whose paper can be chosen`,
    'Leave the cell empty.',
  ],
  'unknown-orientation': (asked: Offered) => [
    `"${asked.document}" has no orientation "${asked.name}"`,
    offers(asked),
  ],
  'unknown-design': (asked: Offered) => [`"${asked.document}" has no design "${asked.name}"`, offers(asked)],
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
  'bad-file-name.reserved': ({ name }: { name: string }) => [
    `"${name}" cannot be the name of a file or folder on Windows, where it is a device`,
    'Choose another name: con, prn, aux, nul, com1 to com9 and lpt1 to lpt9 are taken, with any ending.',
  ],
  'bad-file-name.trailing': ({ name }: { name: string }) => [
    `"${name}" cannot be the name of a file or folder on Windows, which leaves out points and spaces at the end`,
    'Leave them out.',
  ],
  'bad-file-name.too-long': ({ length }: { length: number }) => [
    `A name of ${length} characters is too long for a file`,
    'Most disks take 255 bytes with the ending: write at most 240, and an æ, ø or å counts twice.',
  ],
  'same-file': ({ other, label, path }: { other: string; label: string; path: string }) => [
    `"${other}" and "${label}" would both become ${path}`,
    'Let the name of the file say what tells them apart, such as {{municipality.slug}} or {{sheet.paper}}.',
  ],
  'same-file.documents': ({ other, file, path }: { other: string; file: string; path: string }) => [
    `"${other}" and "${file}" would both become ${path}`,
    'Make one at a time, with an --out of its own.',
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
  'invalid-address.without-scheme': ({ field, written }: { field: string; written: string }) => [
    `"${field}" is no address of a website: "${written}"`,
    `Write https:// before it: https://${written}`,
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
} satisfies Wordings;

const LANGUAGES: Readonly<Record<Assumption['language'], string>> = { da: 'Danish', en: 'English' };

function chaptersOf({ chapters, order }: Assumption): string {
  return chapters === 1
    ? 'one chapter'
    : `${counted(chapters, 'chapter')} in the order of ${order ?? 'their names'}`;
}

function languageBy(source: LanguageSource): string {
  switch (source.by) {
    case 'document':
      return 'as it says';
    case 'words':
      return 'judged by its words';
    case 'nothing':
      return 'since nothing says otherwise';
    case 'workspace':
      return `as ${source.file} says`;
    case 'unknown-language':
      return `kl-docs has no words in "${source.name}"`;
  }
}

const leftOutName = (part: LeftOut): string =>
  typeof part === 'string' ? part : `the titles of ${part.titlesOf} (${part.count})`;

function assumedHint({ leftOut, more, isFolder }: Assumption): string | undefined {
  const names = [...leftOut.map(leftOutName), ...(more > 0 ? [`${more} more`] : [])];
  const hints = [
    ...(names.length > 0 ? [`Left out: ${names.join(', ')}.`] : []),
    ...(isFolder ? ['A document.yml in the folder says it otherwise.'] : []),
  ];
  return hints.length > 0 ? hints.join(' ') : undefined;
}
