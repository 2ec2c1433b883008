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
  /** What a reader takes for one character. */
  readonly cluster: string;
}

/**
 * Tells each character that no font of a page has, at its first place in the chapters, else in the other files in their order; several of a script as
 * one.
 *
 * @param otherwise where it is told when it is found nowhere, such as one that a style has
 * @param assumed whether nobody wrote the document for kl-docs: there it is only warned of
 */
export function missingGlyphProblems(
  missing: readonly string[],
  chapters: readonly Chapter[],
  others: () => readonly TextFile[],
  { otherwise, assumed }: { readonly otherwise: Place; readonly assumed: boolean },
): Diagnostic[] {
  const diagnostics = new Diagnostics();
  if (missing.length === 0) return [];
  const inChapters = foundInChapters(new Set(missing), chapters);
  const beside = inChapters.size < missing.length ? others() : [];
  const byScript = Map.groupBy(missing, scriptOf);
  for (const [script, characters] of byScript) {
    const found = characters.map((character) => {
      const { place, count, cluster } = inChapters.get(character) ??
        inFiles(character, beside) ?? { place: otherwise, count: 1, cluster: character };
      return { place, count, name: nameOf(cluster) };
    });
    const [first] = found;
    if (script !== null && found.length > 1 && first !== undefined) {
      const count = found.reduce((sum, one) => sum + one.count, 0);
      const key = assumed ? 'replaced-glyph.script' : 'missing-glyph.script';
      diagnostics.report(key, { script, characters, count }, first.place);
    } else {
      const key = assumed ? 'replaced-glyph' : 'missing-glyph.no-font';
      for (const { place, ...values } of found) diagnostics.report(key, values, place);
    }
  }
  return [...diagnostics.list];
}

/** Scripts that no fallback font has, by their codes (ISO 15924). A text in one of them is one problem, and not one for each of its letters. */
const SCRIPTS = (
  'Arab Armn Beng Bopo Cher Deva Ethi Geor Gujr Guru Hang Hani Hira Kana Khmr Knda Laoo Mlym Mong Mymr Nkoo Orya Sinh Syrc Taml Telu Thaa ' +
  'Thai Tibt'
)
  .split(' ')
  .map((script) => ({ script, letters: new RegExp(`\\p{Script=${script}}`, 'u') }));

const scriptOf = (character: string): string | null =>
  SCRIPTS.find(({ letters }) => letters.test(character))?.script ?? null;

/** `"🧿" (U+1F9FF)`; the code points alone of what cannot be shown. */
function nameOf(cluster: string): string {
  const codes = Array.from(
    cluster,
    (character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
  return /^\p{C}/u.test(cluster) ? codes : `"${cluster}" (${codes})`;
}

/** A mark with what it is at, since nobody writes it alone: the "1️⃣" of U+20E3. Else the character itself. */
function clusterIn(text: string, character: string): string {
  if (!/\p{M}/u.test(character)) return character;
  const at = text.indexOf(character);
  const from = Math.max(0, text.lastIndexOf('\n', at));
  const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return (
    clusters.segment(text.slice(from, at + character.length)).containing(at - from)?.segment ?? character
  );
}

/** Goes through the chapters once for all characters: a text may lack thousands. */
function foundInChapters(missing: ReadonlySet<string>, chapters: readonly Chapter[]): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const { file, text, parsed } of chapters) {
    const source = new SourceText(file, text);
    walkMarkdown(parsed.mdast, (node) => {
      if (!('value' in node) || node.type === 'variable') return undefined;
      const value = writtenIn(node);
      for (const character of value.normalize('NFC')) {
        if (!missing.has(character)) continue;
        const known = found.get(character) ?? {
          place: placeInNode(source, node, character),
          cluster: clusterIn(value, character),
          count: 0,
        };
        found.set(character, { ...known, count: known.count + 1 });
      }
      return undefined;
    });
  }
  return found;
}

/** What of a node the chapter itself says: not what the tags of HTML say, nor lines of code that are from another file. */
function writtenIn(node: Extract<RootContent, { value: string }>): string {
  if (node.type === 'html') return paintedText(node.value);
  const lines = node.type === 'code' ? node.data?.lines : undefined;
  return lines === undefined ? node.value : lines.filter((line) => typeof line === 'string').join('\n');
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
    const count = text.normalize('NFC').split(character).length - 1;
    return { place, count, cluster: clusterIn(text, character) };
  }
  return null;
}
