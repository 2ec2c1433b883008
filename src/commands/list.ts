import { type ListedVariant, listVariants } from '../plan/list-variants.ts';
import { type Lines, linesIn } from '../report/words/said.ts';
import { columnAndValue } from './build.ts';
import { EXIT } from './exit.ts';
import { type CommonOptions, reporterOf } from './options.ts';

interface ListCommandOptions extends CommonOptions {
  readonly document: string;
  readonly variant: readonly string[];
  readonly where: readonly string[];
  readonly from?: string;
}

/** Tells for whom a document can be made, and who has words of their own. */
export async function listCommand({
  document,
  variant,
  where,
  from,
  ...options
}: ListCommandOptions): Promise<number> {
  const { language } = options;
  const reporter = reporterOf(options, false);
  const { variants, diagnostics, workspace } = await listVariants({
    cwd: options.workspace,
    documents: [document],
    variants: variant,
    where: where.map(columnAndValue),
    allVariants: true,
    from,
    language,
  });
  const ok = diagnostics.every(({ severity }) => severity !== 'error');
  reporter.tell({
    result: { ok, variants, diagnostics },
    root: workspace,
    diagnostics,
    lines: ok ? linesOf(variants, linesIn(language)) : [],
  });
  return ok ? EXIT.done : EXIT.problems;
}

function linesOf(variants: readonly ListedVariant[], words: Lines): string[] {
  const widest = Math.max(...variants.map(({ label }) => label.length));
  const speaking = variants.filter(({ own }) => own.length > 0).length;
  return [
    ...variants.map(
      ({ label, key, own }) =>
        `${label.padEnd(widest)}  ${own.length === 0 ? key : `${key}  ${words.ownWords(own)}`}`,
    ),
    words.variants(variants.length, speaking),
  ];
}
