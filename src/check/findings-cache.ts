import path from 'node:path';
import type { DocumentPlan } from '../document/plan.ts';
import { sha256 } from '../workspace/hash.ts';
import { keep, readKept } from '../workspace/kept.ts';
import { programId } from '../workspace/own-package.ts';
import { isAsItWas, type ReadLog, type WasRead } from '../workspace/read-log.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DocumentFindings } from './look.ts';

/** The findings of one look, and all that it has read. */
interface Entry extends WasRead {
  /** Hash of what decides the findings beside files: the program, the plan, the day. */
  readonly key: string;
  readonly findings: DocumentFindings;
}

/** Documents of all workspaces whose findings are kept; the ones not written for longest go first. */
const MOST_ENTRIES = 50;

/**
 * The findings of the last look at a document. They hold as long as every file and folder that the look has read is as it
 * was, by its content, and the program, the plan and the day are the same. What stops a build is not kept: its hints name files
 * that a look does not read.
 */
export class FindingsCache {
  readonly #file: string;
  readonly #key: string;

  /**
   * @param folder where what can be made again is kept
   * @param day the day of the run, ISO 8601
   */
  constructor(folder: string, { root, config }: Workspace, plan: DocumentPlan, day: string) {
    this.#file = path.join(folder, 'findings', `${sha256(JSON.stringify([root, plan.document.id]))}.json`);
    const { document, variants } = plan;
    this.#key = sha256(
      JSON.stringify(
        [programId(), day, config, document.config, document.datedVariables, variants],
        // Each artifact names its document.
        (name, value) => (name === 'document' ? undefined : value),
      ),
    );
  }

  /** Null where nothing is kept, and where something has changed. */
  read(): DocumentFindings | null {
    const text = readKept(this.#file);
    if (text === null) return null;
    const { key, findings, ...read } = JSON.parse(text) as Entry;
    return key === this.#key && isAsItWas(read) ? findings : null;
  }

  write(findings: DocumentFindings, log: ReadLog): void {
    if (findings.found.some(({ diagnostic }) => diagnostic.severity === 'error')) return;
    const entry: Entry = { key: this.#key, ...log.toJSON(), findings };
    keep(this.#file, JSON.stringify(entry), MOST_ENTRIES);
  }
}
