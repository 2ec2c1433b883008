import { readFileSync } from 'node:fs';
import path from 'node:path';
import { arrange, elsewhere, type Told } from './arrange.ts';
import { RULES } from './catalogue.ts';
import type { Diagnostic, Place } from './diagnostic.ts';
import { fromHere } from './from-here.ts';
import type { Report } from './report.ts';
import { formatDiagnostic, formatPlace, type Paint, type Seen } from './terminal.ts';
import { visible } from './visible.ts';
import { type Lines, linesIn, type MessageLanguage } from './words/said.ts';

/** How much is told, and in which language: quiet is only what is wrong, verbose each problem by itself. */
export interface Loudness {
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly language: MessageLanguage;
}

/**
 * Problems beside what was made: errors and warnings with a code frame, and how many errors there are; what reading noted on a line each. Of
 * what rules note, only how much there is.
 */
export function problemsText(
  { root, diagnostics, outcome = '' }: Report,
  { quiet, verbose, language }: Loudness,
  paint: Paint,
): string {
  const words = linesIn(language);
  const seen = seenFrom(root, words);
  const [told, notes] = verbose ? [diagnostics, []] : withoutNotes(diagnostics);
  const arranged = arrange(told, verbose, words);
  const blocks = arranged.filter(isWrong).map((one) => `${formatDiagnostic(one, seen, paint)}\n\n`);
  if (!quiet) {
    const lines = arranged.filter((one) => !isWrong(one)).map((one) => noteText(one, seen, paint));
    if (notes.length > 0) lines.push(words.notesShown(notes.length));
    blocks.push(...lines.map((line) => `${line}\n`));
  }
  const count = (severity: string) => diagnostics.filter((d) => d.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors === 0) return blocks.join('');
  const more = warnings > 0 ? `, ${words.warnings(warnings)}` : '';
  return `${blocks.join('')}${`${paint(['red', 'bold'], words.errors(errors))}${more}. ${outcome}`.trimEnd()}\n`;
}

/** What a rule notes stops nothing and is no news: beside a result it is not told by itself. */
export function withoutNotes(
  diagnostics: readonly Diagnostic[],
): readonly [told: readonly Diagnostic[], notes: readonly Diagnostic[]] {
  const isNote = ({ rule, severity }: Diagnostic) => severity === 'note' && Object.hasOwn(RULES, rule);
  return [diagnostics.filter((one) => !isNote(one)), diagnostics.filter(isNote)];
}

/**
 * Problems that were asked for: what was mended, errors and warnings with a code frame, notes on a line each, and the lines that
 * the command adds. Quiet are errors and warnings only.
 */
export function findingsText(
  { root, diagnostics, found, lines }: Report,
  { quiet, verbose, language }: Loudness,
  paint: Paint,
): string {
  const words = linesIn(language);
  const seen = seenFrom(root, words);
  const told = arrange(diagnostics, verbose, words);
  const blocks = told
    .filter(isWrong)
    .map((one) => formatDiagnostic(one, seen, paint))
    .join('\n\n');
  const notes = told.filter((one) => !isWrong(one)).map((one) => noteText(one, seen, paint));
  const mended = (found?.mended ?? []).map(
    (diagnostic) => `${paint('green', words.mended)}: ${onLine(diagnostic, seen, paint)}`,
  );
  const parts = quiet ? [blocks] : [mended.join('\n'), blocks, notes.join('\n'), lines.join('\n')];
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

const isWrong = ({ diagnostic }: Told): boolean => diagnostic.severity !== 'note';

function noteText(one: Told, seen: Seen, paint: Paint): string {
  const { words } = seen;
  const { hint } = one.diagnostic;
  const others = elsewhere(one, seen.placed, words);
  return [
    `${paint('blue', words.note)}: ${onLine(one.diagnostic, seen, paint)}`,
    ...(others === null ? [] : [`  ${paint('green', words.also)}: ${visible(others)}`]),
    ...(hint === undefined ? [] : [`  ${paint('green', words.hint)}: ${visible(hint)}`]),
  ].join('\n');
}

function onLine({ rule, message, place }: Diagnostic, { placed }: Seen, paint: Paint): string {
  const at = place === undefined ? '' : `${paint('cyan', visible(placed(place)))}: `;
  return `${at}${visible(message)} ${paint('dim', `[${rule}]`)}`;
}

/** Many problems stand in few files: each is read once. */
function seenFrom(root: string, words: Lines): Seen {
  const known = new Map<string, readonly string[] | null>();
  const read: Seen['read'] = (file) => {
    let lines = known.get(file);
    if (lines === undefined) {
      lines = readOrNull(path.join(root, file))?.split(/\r?\n/) ?? null;
      known.set(file, lines);
    }
    return lines;
  };
  const placed = (place: Place) => formatPlace({ ...place, file: fromHere(root, place.file) }, words);
  return { read, placed, words };
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
