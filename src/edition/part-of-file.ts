import type { IncludedPart } from '../markdown/mdast.ts';

/** How each tool marks where a part of a file begins and ends; the name is what stands in brackets. */
const MARKS: readonly { readonly start: RegExp; readonly end: RegExp }[] = [
  // mdBook.
  { start: /\bANCHOR:\s*([\w-]+)/, end: /\bANCHOR_END:\s*([\w-]+)/ },
  // MkDocs' snippets.
  { start: /-+8<-+\s*\[\s*start\s*:\s*([\w-]+)\s*\]/, end: /-+8<-+\s*\[\s*end\s*:\s*([\w-]+)\s*\]/ },
  // VitePress, with the regions of an editor.
  { start: /#\s*region\s+([\w.-]+)/, end: /#\s*endregion\b[ \t]*([\w.-]*)/ },
];

/** Lines of a text; of a part with a name those between its marks, without any marks in them. Null where the text has no such part. */
export function partOfFile(text: string, part: IncludedPart): readonly string[] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  if (part === null) return lines;
  if ('name' in part) return namedPart(lines, part.name);
  const { from, to } = part;
  return from >= 1 && from <= lines.length ? lines.slice(from - 1, to ?? lines.length) : null;
}

function namedPart(lines: readonly string[], name: string): readonly string[] | null {
  for (const { start, end } of MARKS) {
    const from = lines.findIndex((line) => start.exec(line)?.[1] === name);
    if (from < 0) continue;
    const inside = lines.slice(from + 1);
    // An end without a name is that of the part that was begun last.
    const to = inside.findIndex((line) => [name, ''].includes(end.exec(line)?.[1] ?? 'none'));
    const part = to < 0 ? inside : inside.slice(0, to);
    return part.filter((line) => !start.test(line) && !end.test(line));
  }
  return null;
}
