import { readFileSync } from 'node:fs';
import path from 'node:path';
import { orInUse, patientlySync } from '../files/file-in-use.ts';
import { Changes } from '../memory/undoing.ts';
import type { Fix } from '../report/found.ts';

/**
 * Writes changes into their files. Of two that overlap the first is taken; the next round finds the other again. Answers those that
 * were made; they can be undone.
 *
 * @throws FileInUse where another program has one open: it is as it was.
 */
export function mend(root: string, fixes: readonly Fix[], changes = new Changes(root)): Fix[] {
  const made: Fix[] = [];
  for (const [file, ofFile] of Map.groupBy(fixes, (fix) => fix.file)) {
    const target = path.join(root, file);
    const written = read(target);
    const mark = written.startsWith('\uFEFF') ? '\uFEFF' : '';
    const text = written.slice(mark.length);
    const taken = withoutOverlaps(ofFile);
    const mended = applied(taken, text);
    if (mended === text) continue;
    changes.write(file, written, mark + mended);
    for (const fix of taken) made.push(fix);
  }
  return made;
}

function read(file: string): string {
  try {
    return patientlySync(() => readFileSync(file, 'utf8'));
  } catch (error) {
    throw orInUse(error, file);
  }
}

/** @param fixes in order, none over another */
function applied(fixes: readonly Fix[], text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, replacement } of fixes) {
    parts.push(text.slice(from, start), replacement);
    from = end;
  }
  return parts.join('') + text.slice(from);
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
