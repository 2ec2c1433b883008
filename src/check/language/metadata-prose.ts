import type { Document } from '../../document/document.ts';
import { SourceText } from '../../markdown/source-text.ts';
import type { Place } from '../../report/diagnostic.ts';
import type { CheckedDocument } from '../rule.ts';
import { hideAddresses } from './addresses.ts';
import { type Piece, PLACEHOLDER, Prose } from './prose.ts';

/** The texts of `document.yml` that are printed. */
export function metadataProse({ workspace, document }: CheckedDocument): Prose[] {
  if (document.assumed) return [];
  const read = workspace.files.read(document.file);
  if ('problem' in read) return [];
  const source = new SourceText(document.file, read.bytes.toString('utf8').replace(/^\uFEFF/, ''));
  return textsOf(document.config).flatMap(({ path, text }) => {
    if (typeof text !== 'string') return [];
    const place = document.placeOf(path);
    return new Prose({
      kind: 'metadata',
      language: document.config.language,
      text: withoutVariables(text),
      source,
      pieces: piecesOf(text, place, source),
      place,
    });
  });
}

interface PrintedText {
  readonly path: readonly PropertyKey[];
  readonly text: unknown;
}

function textsOf(config: Document['config']): PrintedText[] {
  const keys = ['title', 'subtitle', 'description', 'audience', 'publisher'] as const;
  return [
    ...keys.map((key) => ({ path: [key], text: config[key] })),
    ...config.history.flatMap(({ status, changes }, version) => [
      { path: ['history', version, 'status'], text: status },
      ...changes.map((text, at) => ({ path: ['history', version, 'changes', at], text })),
    ]),
    ...Object.entries(config.variables).map(([name, text]) => ({ path: ['variables', name], text })),
  ];
}

const withoutVariables = (text: string): string =>
  hideAddresses(
    text.replace(/\{\{.*?\}\}/g, (variable) => PLACEHOLDER.repeat(variable.length)),
    PLACEHOLDER,
  );

/** Where a text stands that is written on one line; a folded one, or one of several dated values, has its place as a whole. */
function piecesOf(text: string, { line, column }: Place, source: SourceText): Piece[] {
  if (line === undefined || column === undefined) return [];
  const before = source.text.split('\n', line - 1);
  let offset = before.reduce((length, one) => length + one.length + 1, 0) + column - 1;
  if (/["']/.test(source.text.charAt(offset))) offset++;
  if (!source.text.startsWith(text, offset)) return [];
  const start = { line, column, offset };
  return [
    { at: 0, length: text.length, node: { value: text, position: { start, end: start } }, indexInNode: 0 },
  ];
}
