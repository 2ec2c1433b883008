import { TARGETS } from './targets.ts';

/** What is wrong with what a target makes of an input; null when nothing is. The stack's first line of ours tells places of one message apart. */
export async function reasonOf(target: string, input: string, root: string): Promise<string | null> {
  try {
    // Whether one that hangs is ended is tried with one that does.
    while (target === 'hang');
    const wrong = TARGETS[target]?.wrong;
    if (wrong === undefined) throw new Error(`no target "${target}"`);
    return await wrong(input, root);
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    const [, at = '?'] = /\/((?:src|node_modules)\/[^\s)]+)/.exec(error.stack ?? '') ?? [];
    return `${error.name}: ${error.message.slice(0, 120)} (${at})`;
  }
}
