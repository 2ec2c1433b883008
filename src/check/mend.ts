import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeAside } from '../files/write-aside.ts';
import { offsetsOf } from '../markdown/source-text.ts';
import { walkMarkdown } from '../markdown/walk.ts';
import type { Fix } from '../report/found.ts';
import type { CheckedChapter } from './rule.ts';

/** Whether a change lies in running text: code, raw HTML and front matter are never changed. */
export function isSafe({ file, start, end }: Fix, chapters: readonly CheckedChapter[]): boolean {
  const chapter = chapters.find((candidate) => candidate.file === file);
  if (chapter === undefined || start > end || end > chapter.text.length) return false;
  const { parsed, text } = chapter;
  const [first] = parsed.mdast.children;
  if (first === undefined || start < offsetsOf(first).start) return false;
  let safe = true;
  walkMarkdown(parsed.mdast, (node) => {
    if (node.type !== 'code' && node.type !== 'inlineCode' && node.type !== 'html') return undefined;
    const range = offsetsOf(node);
    if (start < range.end && end > range.start) safe = false;
    return undefined;
  });
  return safe && text.length > 0;
}

/**
 * Writes changes into their files. Of two that overlap the first is taken; the next round finds the other again. Answers those that
 * were made.
 */
export function mend(root: string, fixes: readonly Fix[]): Fix[] {
  const made: Fix[] = [];
  for (const [file, ofFile] of Map.groupBy(fixes, (fix) => fix.file)) {
    const target = path.join(root, file);
    const written = readFileSync(target, 'utf8');
    const mark = written.startsWith('\uFEFF') ? '\uFEFF' : '';
    const text = written.slice(mark.length);
    const taken = withoutOverlaps(ofFile);
    let mended = text;
    for (const { start, end, replacement } of taken.toReversed())
      mended = mended.slice(0, start) + replacement + mended.slice(end);
    if (mended === text) continue;
    writeAside(target, mark + mended);
    made.push(...taken);
  }
  return made;
}

function withoutOverlaps(fixes: readonly Fix[]): Fix[] {
  const taken: Fix[] = [];
  for (const fix of fixes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const before = taken.at(-1);
    if (
      before === undefined ||
      fix.start > before.end ||
      (fix.start === before.end && before.start < before.end)
    )
      taken.push(fix);
  }
  return taken;
}
