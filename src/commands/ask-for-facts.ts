import type { Asked } from '../releasing/asked.ts';
import { missingFacts } from '../releasing/missing-facts.ts';
import type { Lines } from '../report/words/said.ts';
import { asking } from './asking.ts';

interface Asking {
  readonly document: string;
  /** Folder in or below the workspace. */
  readonly cwd: string | undefined;
  readonly words: Lines;
  readonly signal: AbortSignal;
}

/** Asks at the terminal for what a release still needs to be told; nothing where the document cannot be read. */
export async function askForFacts(given: Asked, { document, cwd, words, signal }: Asking): Promise<Asked> {
  const missing = missingFacts(document, cwd);
  if (missing === null) return given;
  const { release: lines } = words;
  return asking(signal, async (ask) => {
    const version = given.version ?? ((await ask(lines.whichVersion(missing.version))) || missing.version);
    const date = given.date ?? ((await ask(lines.whichDate(missing.date))) || missing.date);
    const changes = [...(given.changes ?? [])];
    if (changes.length === 0 && !missing.hasChanges(version)) {
      process.stdout.write(`${lines.whatIsNew(version)}\n`);
      for (let change = await ask('- '); change !== ''; change = await ask('- ')) changes.push(change);
    }
    const approvedBy = given.approvedBy ?? (missing.approval ? await ask(lines.whoApproved) : undefined);
    return { version, date, changes, approvedBy };
  });
}
