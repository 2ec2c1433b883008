import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from './diagnostic.ts';
import type { Report } from './report.ts';
import { formatDiagnostic, formatPlace, type Paint } from './terminal.ts';
import type { Lines } from './words/said.ts';

/** Problems beside what was made: each with a code frame, and how many errors there are. */
export function problemsText(
  { root, diagnostics, outcome = '' }: Report,
  paint: Paint,
  words: Lines,
): string {
  const read = cachedReader(root);
  const blocks = diagnostics
    .map((diagnostic) => `${formatDiagnostic(diagnostic, read, paint, words)}\n\n`)
    .join('');
  const count = (severity: string) => diagnostics.filter((d) => d.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors === 0) return blocks;
  const more = warnings > 0 ? `, ${words.warnings(warnings)}` : '';
  return `${blocks}${`${paint(['red', 'bold'], words.errors(errors))}${more}. ${outcome}`.trimEnd()}\n`;
}

/**
 * Problems that were asked for: what was mended, errors and warnings with a code frame, notes on a line each, and the lines that
 * the command adds. Quiet are errors and warnings only.
 */
export function findingsText(
  { root, diagnostics, found, lines }: Report,
  quiet: boolean,
  paint: Paint,
  words: Lines,
): string {
  const read = cachedReader(root);
  const blocks = diagnostics
    .filter(({ severity }) => severity !== 'note')
    .map((diagnostic) => formatDiagnostic(diagnostic, read, paint, words))
    .join('\n\n');
  const notes = diagnostics
    .filter(({ severity }) => severity === 'note')
    .map(
      (diagnostic) =>
        `${paint('blue', words.note)}: ${onLine(diagnostic, paint)}${diagnostic.hint === undefined ? '' : `\n  ${paint('green', words.hint)}: ${diagnostic.hint}`}`,
    );
  const mended = (found?.mended ?? []).map(
    (diagnostic) => `${paint('green', words.mended)}: ${onLine(diagnostic, paint)}`,
  );
  const parts = quiet ? [blocks] : [mended.join('\n'), blocks, notes.join('\n'), lines.join('\n')];
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

function onLine({ rule, message, place }: Diagnostic, paint: Paint): string {
  const at = place === undefined ? '' : `${paint('cyan', formatPlace(place))}: `;
  return `${at}${message} ${paint('dim', `[${rule}]`)}`;
}

/** Many problems stand in few files: each is read once. */
function cachedReader(root: string): (file: string) => string | null {
  const known = new Map<string, string | null>();
  return (file) => {
    let text = known.get(file);
    if (text === undefined) {
      text = readOrNull(path.join(root, file));
      known.set(file, text);
    }
    return text;
  };
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
