import type { Document } from '../document/document.ts';
import { pathsFor } from '../document/site-roots.ts';
import { type Files, has, readText } from '../files/files.ts';
import { unseenInText } from '../files/unseen-characters.ts';
import type { IncludedLines } from '../markdown/mdast.ts';
import type { ParsedChapter } from '../markdown/types.ts';
import { walkMarkdown } from '../markdown/walk.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import type { TextFile } from './missing-glyphs.ts';
import { partOfFile } from './part-of-file.ts';

/**
 * Puts the lines of files into the code of a chapter that asks for them. What they say is code: nothing in them is asked for in turn. A line
 * whose file cannot be read stays as it is written.
 *
 * @returns the files whose lines are shown
 */
export function includeCode(
  { file, mdast }: ParsedChapter,
  { roots }: Document,
  files: Files,
): Outcome<readonly TextFile[]> {
  return collecting((diagnostics) => {
    const included: TextFile[] = [];
    walkMarkdown(mdast, (node) => {
      if (node.type !== 'code' || node.data?.lines === undefined) return;
      const lines = node.data.lines.flatMap((line) => {
        if (typeof line === 'string') return line;
        const read = readLines(line, fileOf(line.path, file, roots, files), files, diagnostics);
        if (read === null) return line.written;
        included.push(read.from);
        const [indent = ''] = /^\s*/.exec(line.written) ?? [];
        return read.lines.map((text) => (text === '' ? text : indent + text));
      });
      node.value = lines.join('\n');
    });
    return included;
  });
}

/** A path counts from the chapter, as in mdBook, or from the site or what it is in, as in MkDocs and VitePress. */
function fileOf(path: string, chapter: string, roots: readonly string[], files: Files): string {
  const fromRoots = pathsFor(`/${path}`, chapter, roots);
  const [beside = path] = path.startsWith('/') ? fromRoots : pathsFor(path, chapter, roots);
  return [beside, ...fromRoots].find((candidate) => has(files, candidate)) ?? beside;
}

function readLines(
  { part, place }: IncludedLines,
  file: string,
  files: Files,
  diagnostics: Diagnostics,
): { readonly lines: readonly string[]; readonly from: TextFile } | null {
  const text = diagnostics.take(readText(files, file, place));
  if (text === null) return null;
  for (const problem of unseenInText(file, text)) diagnostics.add(problem);
  const lines = partOfFile(text, part);
  if (lines !== null) return { lines, from: { file, text } };
  if (part !== null && 'name' in part) diagnostics.report('unknown-part', { file, name: part.name }, place);
  else diagnostics.report('unknown-part.line', { file, line: part?.from ?? 1 }, place);
  return null;
}
