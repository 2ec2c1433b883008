import type { Root } from 'mdast';
import { sha256 } from '../files/hash.ts';
import { LANGUAGES, stringsOf } from '../language/index.ts';
import { definitionText } from './features/glossary/definition-text.ts';
import type { Outline } from './outline.ts';
import type { RenderOptions } from './types.ts';
import { walkMarkdown } from './walk.ts';
import type { WritingInputs } from './written.ts';

/** What is the same for all chapters of a document. A line more in one of them changes nothing in it: places are left out. */
export function documentHash(outline: Outline, options: RenderOptions): string {
  const { language, variables, roots, data = new Map(), diagram, typeface, places = false } = options;
  const { targets, anchors, chapters, openPoints, glossary } = outline;
  const everyLanguage = LANGUAGES.map(stringsOf);
  return sha256(
    JSON.stringify([
      {
        language,
        variables,
        roots,
        data: [...data],
        drawing: diagram !== undefined,
        typeface: typeface?.key,
        places,
      },
      [...targets].map(([id, { reference, isEmpty }]) => [id, ...everyLanguage.map(reference), isEmpty]),
      anchors,
      chapters.map(({ headings, ...chapter }) => ({
        ...chapter,
        headings: headings.map(({ place: _, ...heading }) => heading),
        explains: glossary.isIn(chapter.file),
      })),
      openPoints.length,
      glossary.terms.map(({ descriptions, ...term }) => [
        term,
        ...everyLanguage.map((strings) => definitionText(descriptions, outline, strings)),
      ]),
    ]),
  );
}

/** What the outline of the document gave to the nodes of a chapter. */
export function numberedIn(mdast: Root, { ids, numbers }: Outline): WritingInputs['numbered'] {
  const found: [number, string | null, string | null][] = [];
  let index = 0;
  walkMarkdown(mdast, (node) => {
    const [id, number] = [ids.get(node) ?? null, numbers.get(node) ?? null];
    if (id !== null || number !== null) found.push([index, id, number]);
    index += 1;
    return undefined;
  });
  return found;
}
