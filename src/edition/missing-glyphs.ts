import type { RootContent } from 'mdast';
import { paintedText } from '../fonts/painted-text.ts';
import { offsetsOf, SourceText } from '../markdown/source-text.ts';
import type { ParsedChapter } from '../markdown/types.ts';
import { walkMarkdown } from '../markdown/walk.ts';
import { type Diagnostic, Diagnostics, type Place } from '../report/diagnostic.ts';

/** A file that a page may have a text from, beside its chapters. */
export interface TextFile {
  /** Path from the workspace root, with `/`. */
  readonly file: string;
  readonly text: string;
  /** The line of the file that the text is from, where it is not the whole file. */
  readonly line?: number | undefined;
}

interface Chapter extends TextFile {
  readonly parsed: ParsedChapter;
}

interface Found {
  readonly place: Place;
  readonly count: number;
}

/**
 * Tells each character that no font of a page has, at its first place in the chapters, else in the other files in their order.
 *
 * @param otherwise where it is told when it is found nowhere, such as one that a style has
 */
export function missingGlyphProblems(
  missing: readonly string[],
  chapters: readonly Chapter[],
  others: () => readonly TextFile[],
  otherwise: Place,
): Diagnostic[] {
  const diagnostics = new Diagnostics();
  if (missing.length === 0) return [];
  const inChapters = foundInChapters(new Set(missing), chapters);
  const beside = inChapters.size < missing.length ? others() : [];
  for (const character of missing) {
    const found = inChapters.get(character) ?? inFiles(character, beside);
    const { place, count } = found ?? { place: otherwise, count: 1 };
    diagnostics.report('missing-glyph.no-font', { name: nameOf(character), count }, place);
  }
  return [...diagnostics.list];
}

/** `"🧿" (U+1F9FF)`; the code point alone of what cannot be shown. */
function nameOf(character: string): string {
  const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  return /\p{C}/u.test(character) ? code : `"${character}" (${code})`;
}

/** Goes through the chapters once for all characters: a text may lack thousands. */
function foundInChapters(missing: ReadonlySet<string>, chapters: readonly Chapter[]): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const { file, text, parsed } of chapters) {
    const source = new SourceText(file, text);
    walkMarkdown(parsed.mdast, (node) => {
      if (!('value' in node) || node.type === 'variable') return undefined;
      const value = node.type === 'html' ? paintedText(node.value) : node.value;
      for (const character of value.normalize('NFC')) {
        if (!missing.has(character)) continue;
        const { place = placeInNode(source, node, character), count = 0 } = found.get(character) ?? {};
        found.set(character, { place, count: count + 1 });
      }
      return undefined;
    });
  }
  return found;
}

/** Where it is written as itself; where as a number, the text that it is in. */
function placeInNode(source: SourceText, node: RootContent, character: string): Place {
  const written = source.sliceOf(node);
  const at = (node.type === 'html' ? paintedText(written) : written).indexOf(character);
  return at < 0 ? source.placeOf(node) : source.placeAt(offsetsOf(node).start + at, character.length);
}

function inFiles(character: string, files: readonly TextFile[]): Found | null {
  for (const { file, text, line } of files) {
    const at = text.indexOf(character);
    if (at < 0) continue;
    const source = new SourceText(file, text);
    const place = line === undefined ? source.placeAt(at, character.length) : { file, line };
    return { place, count: text.normalize('NFC').split(character).length - 1 };
  }
  return null;
}
