import { publishedEditions } from '../publish/published-editions.ts';
import { type EditionStatus, status } from '../releasing/status.ts';
import { interruption } from '../report/interruption.ts';
import { type Lines, linesIn } from '../report/words/said.ts';
import { EXIT } from './exit.ts';
import { type CommonOptions, reporterOf } from './options.ts';

export interface StatusCommandOptions extends Pick<CommonOptions, 'workspace' | 'language'> {
  readonly format?: string;
}

/** Says how all editions are, and asks where they are published. */
export async function statusCommand({ format, ...options }: StatusCommandOptions): Promise<number> {
  const words = linesIn(options.language);
  const reporter = reporterOf({ ...options, format: format === undefined ? [] : [format] }, false);
  const signal = interruption();
  const result = await status({
    ...options,
    cwd: options.workspace,
    published: (workspace) => publishedEditions(workspace, signal),
  });
  const { editions, knowsPublished, workspace, diagnostics, ok } = result;
  reporter.tell({
    result,
    root: workspace,
    diagnostics,
    lines: editions.length === 0 ? [words.release.noEditions] : linesOf(editions, words, knowsPublished),
  });
  return ok ? EXIT.done : EXIT.problems;
}

/** A line for each edition: `guide 1.9  2026-12-01  released, 2 open points, files here`. */
function linesOf(editions: readonly EditionStatus[], words: Lines, isKnown: boolean): string[] {
  const names = editions.map(({ document, version }) => `${document} ${version}`);
  const widest = Math.max(...names.map(({ length }) => length));
  return editions.map((edition, at) => {
    const facts = factsOf(edition, words, isKnown).join(', ');
    return `${(names[at] ?? '').padEnd(widest)}  ${edition.date}  ${facts}`;
  });
}

function factsOf(edition: EditionStatus, { release: words }: Lines, isKnown: boolean): string[] {
  const { state, openPoints, mendedBy, changed, frozen, published } = edition;
  const states = {
    draft: words.draft,
    released: words.isReleased,
    withdrawn: words.isWithdrawn,
    unrecorded: words.unrecorded,
  };
  const isOut = isKnown && state !== 'draft';
  return [
    states[state],
    ...(changed ? [words.changedSince] : []),
    ...(mendedBy === null ? [] : [words.mendedBy(mendedBy)]),
    ...(openPoints === 0 ? [] : [words.open(openPoints)]),
    ...(state === 'released' && frozen !== null ? [frozenWords(frozen, words)] : []),
    ...(isOut ? [published === null ? words.unpublished : words.published(published)] : []),
  ];
}

function frozenWords(
  { missing, altered }: NonNullable<EditionStatus['frozen']>,
  words: Lines['release'],
): string {
  if (altered.length > 0) return words.frozenAltered(altered.length);
  return missing.length > 0 ? words.frozenPartly(missing.length) : words.frozenHere;
}
