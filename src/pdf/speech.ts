import { type Language, languageOf } from '../language/index.ts';
import { speechWords } from '../language/speech/index.ts';
import { PageContents } from './content/page-content.ts';
import { pageNumbers } from './object/destinations.ts';
import { PdfDocument } from './object/document.ts';
import { readPageLabels } from './object/page-labels.ts';
import { readPages } from './object/pages.ts';
import { decodeText } from './object/text-string.ts';
import { Reading, type Utterance } from './speech/reading.ts';
import { resolveRoles } from './speech/resolve-roles.ts';
import { StructureTree } from './structure/tree.ts';

/** What is heard of a PDF. */
export interface Speech {
  /** In which roles are named. */
  readonly language: Language;
  /** What the pages are called, in order. */
  readonly pageLabels: readonly string[];
  readonly utterances: readonly Utterance[];
}

/**
 * What a screen reader would say of a PDF by its tags, from its beginning to its end. Each differs in its words and in what it leaves out;
 * this one says all that the tags tell.
 *
 * @param asked in which roles are named; that of the file, else English, where absent
 * @returns null where the file has no tags
 * @throws UnreadablePdf where the bytes are not a PDF as Chromium prints it
 */
export function speechOf(bytes: Uint8Array, asked?: Language): Speech | null {
  const document = new PdfDocument(bytes);
  const tree = StructureTree.read(document);
  if (!tree || tree.kids.length === 0) return null;
  resolveRoles(tree);
  const pages = readPages(document);
  const written = document.catalog.string('Lang');
  const own = written ? decodeText(written) : '';
  const language = asked ?? languageOf(own) ?? 'en';
  const reading = new Reading({
    document,
    contents: new PageContents(document, pages),
    words: speechWords(language),
    pages: pageNumbers(pages),
  });
  // What the roles are named in is no news.
  reading.readKids(tree.kids, { depth: 0, language: own || language });
  return { language, pageLabels: readPageLabels(document, pages.length), utterances: reading.utterances };
}

/** As text, an utterance a line, with a line where a page begins. */
export function speechText({ language, pageLabels, utterances }: Speech): string {
  const words = speechWords(language);
  let current = 0;
  return utterances
    .flatMap(({ page, depth, text }) => {
      const line = `${'  '.repeat(depth)}${text}\n`;
      if (page === current) return [line];
      current = page;
      return [`[${words.page(pageLabels[page - 1] ?? String(page))}]\n`, line];
    })
    .join('');
}
