import type { IncludedPart } from '../../mdast.ts';

/** What a line asks for: a file, or a part of it. */
export interface IncludeLine {
  readonly path: string;
  readonly part: IncludedPart;
}

/** A line of code that stands for a file's, as each tool writes it. */
const LINES: readonly RegExp[] = [
  // mdBook: {{#include ../src/main.rs:2:10}}, {{#rustdoc_include a.rs:anchor}}.
  /^\{\{\s*#(?:include|rustdoc_include|playground)\s+(?<place>[^\s{}]+)[^{}]*\}\}$/,
  // MkDocs' snippets: --8<-- "a.py:anchor", also behind the sign of a comment.
  /^(?:(?:#|\/\/|\/\*|<!--)\s*)?-{1,}8<-{1,}\s+(?<quote>["'])(?<place>[^"']+)\k<quote>(?:\s*(?:\*\/|-->))?$/,
  // markdown-include: {!../a.py!}.
  /^\{!\s*(?<place>[^!{}]+?)\s*!\}$/,
];

/** How each tool writes that a line is to be seen and not to be done: the sign before it. */
const ESCAPED = /^(\s*)(?:\\(?=\{\{\s*#)|;(?=-+8<-))/;

/** Reads a line of code; null where it is a line like any other. */
export function readIncludeLine(line: string): IncludeLine | null {
  for (const pattern of LINES) {
    const place = pattern.exec(line.trim())?.groups?.['place'];
    if (place !== undefined) return placeIn(place);
  }
  return null;
}

/** The line without the sign that it is to be seen as it is. */
export const withoutEscape = (line: string): string => line.replace(ESCAPED, '$1');

/** `a.rs`, `a.rs:7`, `a.rs:2:10`, `a.rs::10`, `a.rs:2:`, `a.rs:name`. */
function placeIn(place: string): IncludeLine {
  const [, path = place, first = '', colon = '', last = ''] = /^(.*?):(\d*)(?:(:)(\d*))?$/.exec(place) ?? [];
  if (path !== place && (first !== '' || colon !== '')) {
    const from = first === '' ? 1 : Number(first);
    const to = colon === '' ? from : last === '' ? null : Number(last);
    return { path, part: { from, to } };
  }
  const [, file = place, name] = /^(.+):([\w.-]+)$/.exec(place) ?? [];
  return { path: file, part: name === undefined ? null : { name } };
}

interface IncludedBlock extends IncludeLine {
  readonly language: string | null;
  readonly title: string | null;
}

/** VitePress: `<<< @/a.js#region{1,3 ts:line-numbers} [Title]`. */
const IMPORT =
  /^<<<\s*(?<path>[^\s#{[]+)(?:#(?<name>[\w.-]+))?\s*(?:\{(?<info>[^}]*)\})?\s*(?:\[(?<title>[^\]]*)\])?$/;
/** mdBook: `{{#playground a.rs editable}}`. */
const PLAYGROUND = /^\{\{\s*#playground\s+(?<path>[^\s{}]+)[^{}]*\}\}$/;

/** Reads a paragraph that stands for a block of code; null where it is one like any other. */
export function readIncludedBlock(paragraph: string): IncludedBlock | null {
  const {
    path,
    name,
    info = '',
    title = null,
  } = (IMPORT.exec(paragraph) ?? PLAYGROUND.exec(paragraph))?.groups ?? {};
  if (path === undefined) return null;
  const language = /(?:^|\s)([a-z][\w+#-]*)/i.exec(info)?.[1] ?? /\.(\w+)$/.exec(path)?.[1] ?? null;
  // "@" is the folder with the pages.
  return { path: path.replace(/^@(?=\/)/, ''), part: name === undefined ? null : { name }, language, title };
}
