import { isAsItWas, type ReadLog, type WasRead } from '../files/read-log.ts';
import { Memory } from '../memory/memory.ts';
import type { Fix } from '../report/found.ts';
import type { MessageLanguage } from '../report/words/said.ts';
import { programId } from '../workspace/own-package.ts';
import type { CheckResult } from './result.ts';
import { today } from './today.ts';

/** All that decides what a check answers, beside the files that it reads. */
export interface LookRequest {
  readonly program: string;
  /** ISO 8601. */
  readonly day: string;
  readonly root: string;
  readonly documents: readonly string[];
  readonly language: MessageLanguage;
}

interface Kept extends WasRead {
  readonly result: Omit<CheckResult, 'fixes'>;
  /** By the place of their problem in the list. */
  readonly fixes: readonly (readonly [number, Fix])[];
}

const looks = new Memory<LookRequest, Kept>('looks');

/** What the last check of the same documents answered: while all that it read is as it was, most of the program need not be loaded. */
export class EarlierLook {
  readonly #request: LookRequest;

  constructor(asked: Pick<LookRequest, 'root' | 'documents' | 'language'>) {
    const { root, documents, language } = asked;
    this.#request = { program: programId(), day: today(), root, documents, language };
  }

  /** Null where nothing is kept, or something has changed. */
  read(): CheckResult | null {
    const kept = looks.read(this.#request);
    if (kept === null || !isAsItWas(kept)) return null;
    const { result } = kept;
    const fixes = kept.fixes.flatMap(([at, fix]) => {
      const diagnostic = result.diagnostics[at];
      return diagnostic === undefined ? [] : [[diagnostic, fix] as const];
    });
    return { ...result, fixes: new Map(fixes) };
  }

  /** What is an error is not kept: its hints name files that a look does not read. */
  keep({ fixes, ...result }: CheckResult, log: ReadLog): void {
    if (!result.ok) return;
    const places = new Map(result.diagnostics.map((diagnostic, at) => [diagnostic, at]));
    const kept = [...fixes].flatMap(([diagnostic, fix]) => {
      const at = places.get(diagnostic);
      return at === undefined ? [] : [[at, fix] as const];
    });
    looks.write(this.#request, { ...log.toJSON(), result, fixes: kept });
  }
}
