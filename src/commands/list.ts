import { listVariants } from '../plan/list-variants.ts';
import { columnAndValue } from './build.ts';
import { type CommonOptions, counted, EXIT, Session } from './session.ts';

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
  const session = new Session(options);
  const { variants, diagnostics, workspace } = await listVariants({
    cwd: options.workspace,
    documents: [document],
    variants: variant,
    where: where.map(columnAndValue),
    allVariants: true,
    from,
  });
  const ok = diagnostics.every(({ severity }) => severity !== 'error');
  if (session.report === 'json') session.json({ ok, variants, diagnostics });
  session.problems(diagnostics, workspace, '');
  if (session.report !== 'json' && ok) {
    const widest = Math.max(...variants.map(({ label }) => label.length));
    for (const { label, key, own } of variants)
      session.print(`${label.padEnd(widest)}  ${own.length === 0 ? key : `${key}  own: ${own.join(', ')}`}`);
    const speaking = variants.filter(({ own }) => own.length > 0).length;
    session.print(`${counted(variants.length, 'variant')}, ${speaking} with words of their own`);
  }
  return ok ? EXIT.done : EXIT.problems;
}
