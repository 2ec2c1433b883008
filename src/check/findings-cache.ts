import path from 'node:path';
import type { Document, DocumentConfig } from '../document/document.ts';
import { sha256 } from '../files/hash.ts';
import { isAsItWas, type ReadLog, type WasRead } from '../files/read-log.ts';
import { keep, readKept } from '../memory/kept.ts';
import type { DocumentPlan, PlannedArtifact, Variant } from '../plan/plan.ts';
import { programId } from '../workspace/own-package.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DocumentFindings } from './look.ts';

/** The findings of one look, and all that it has read. */
interface Entry extends WasRead {
  /** Hash of what decides the findings beside files: the program, the plan, the day. */
  readonly key: string;
  readonly findings: DocumentFindings;
}

/** All that decides what a look finds, beside the files that it reads. */
export interface FindingsInputs {
  readonly program: string;
  readonly day: string;
  readonly config: Workspace['config'];
  readonly document: DocumentConfig;
  readonly datedVariables: Document['datedVariables'];
  readonly variants: readonly {
    readonly variant: Variant | null;
    /** Each without its document. */
    readonly artifacts: readonly Omit<PlannedArtifact, 'document'>[];
  }[];
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
  constructor(folder: string, workspace: Workspace, plan: DocumentPlan, day: string) {
    const name = sha256(JSON.stringify([workspace.root, plan.document.id]));
    this.#file = path.join(folder, 'findings', `${name}.json`);
    this.#key = findingsKey(findingsInputs(workspace, plan, day));
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

export const findingsKey = (inputs: FindingsInputs): string => sha256(JSON.stringify(inputs));

export function findingsInputs({ config }: Workspace, plan: DocumentPlan, day: string): FindingsInputs {
  const { document } = plan;
  return {
    program: programId(),
    day,
    config,
    document: document.config,
    datedVariables: document.datedVariables,
    variants: plan.variants.map(({ variant, artifacts }) => ({
      variant,
      artifacts: artifacts.map(({ document: _, ...artifact }) => artifact),
    })),
  };
}
