import type { Place } from '../report/diagnostic.ts';

const KEY = /^[ \t]*(?:"([^"\r\n]+)"|([\w-]+))[ \t]*=[ \t]*(.*)$/;
const TABLE = /^[ \t]*\[\[?[ \t]*([\w-]+)/;
const STRING = /^(?:"((?:[^"\\]|\\["\\])*)"|'([^']*)')[ \t]*(?:#.*)?$/;

/**
 * Front matter in TOML, which Hugo and Zola have (https://toml.io/en/v1.0.0): of it only the title is taken, where it is a string
 * on one line; the other keys are known by their names.
 *
 * @param text what stands between the lines of `+++`, the first of which is line 1 of the file
 */
export function readToml(
  file: string,
  text: string,
): { readonly title: string | undefined; readonly keys: ReadonlyMap<string, Place> } {
  const keys = new Map<string, Place>();
  let title: string | undefined;
  let inTable = false;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const table = TABLE.exec(line)?.[1];
    inTable ||= table !== undefined;
    const [, quoted, bare, value = ''] = (inTable ? null : KEY.exec(line)) ?? [];
    const key = table ?? quoted ?? bare;
    if (key === undefined || keys.has(key)) continue;
    keys.set(key, { file, line: index + 2, column: line.search(/\w/) + 1 });
    if (key === 'title') title = stringIn(value);
  }
  return { title, keys };
}

function stringIn(value: string): string | undefined {
  const [, basic, literal] = STRING.exec(value) ?? [];
  return (basic?.replace(/\\(["\\])/g, '$1') ?? literal)?.trim() || undefined;
}
