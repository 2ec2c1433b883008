import { CannotRun } from '../report/diagnostic.ts';
import { buildCommand } from './build.ts';
import type { CommonOptions } from './session.ts';

export interface PosterCommandOptions extends CommonOptions {
  readonly municipality?: readonly string[];
  readonly all?: boolean;
}

/** A convenience for `kl-docs build poster --variant …`. */
export async function posterCommand({
  municipality = [],
  all = false,
  ...options
}: PosterCommandOptions): Promise<number> {
  if (municipality.length === 0 && !all) {
    throw new CannotRun(
      'Whose poster?',
      'Name a municipality: kl-docs poster --municipality Slagelse. Or take --all.',
    );
  }
  return buildCommand({ ...options, documents: ['poster'], variant: all ? [] : municipality });
}
