import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import { buildCommand, type SelectionOptions } from './build.ts';

export interface PosterCommandOptions extends SelectionOptions {
  readonly municipality?: readonly string[];
  readonly region?: readonly string[];
  readonly all?: boolean;
  readonly list?: boolean;
}

const DOCUMENT = 'poster';

/** A convenience for `kl-docs build poster --variant …`. */
export async function posterCommand({
  municipality = [],
  region = [],
  all = false,
  list = false,
  ...options
}: PosterCommandOptions): Promise<number> {
  const where = region.map((name) => `region=${name}`);
  if (list) {
    const { listCommand } = await import('./list.ts');
    return listCommand({ ...options, document: DOCUMENT, variant: municipality, where });
  }
  const tables = [options.from, options.orders].filter((file) => file !== undefined);
  const nobody = municipality.length + region.length + tables.length === 0;
  if (nobody && !all) {
    throw new CannotRun(say('cannot-run.whose-poster', {}));
  }
  return buildCommand({
    ...options,
    documents: [DOCUMENT],
    variant: all ? [] : municipality,
    where: all ? [] : where,
    allVariants: all,
  });
}
