import type { Document, DocumentConfig } from '../document/document.ts';
import { isAsItWas, type ReadLog, type WasRead } from '../files/read-log.ts';
import { Memory } from '../memory/memory.ts';
import type { DocumentPlan, PlannedArtifact, Variant } from '../plan/plan.ts';
import { programId } from '../workspace/own-package.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DocumentFindings } from './look.ts';

/** The findings of one look, and all that it has read. */
interface Entry extends WasRead {
  readonly findings: DocumentFindings;
}

/** All that decides what a look finds, beside the files that it reads. */
export interface FindingsInputs {
  readonly program: string;
  /** ISO 8601. */
  readonly day: string;
  readonly root: string;
  readonly id: string;
  readonly config: Workspace['config'];
  readonly document: DocumentConfig;
  readonly roots: Document['roots'];
  readonly datedVariables: Document['datedVariables'];
  readonly variants: readonly {
    readonly variant: Variant | null;
    /** Each without its document. */
    readonly artifacts: readonly Omit<PlannedArtifact, 'document'>[];
  }[];
}

export const findings = new Memory<FindingsInputs, Entry>('findings');

/**
 * The findings of the last look at a document. They hold as long as every file and folder that the look has read is as it
 * was, by its content; null where nothing is kept, and where something has changed.
 *
 * @param log what they depend on is noted in it, as if it had been read
 */
export function readFindings(inputs: FindingsInputs, log: ReadLog): DocumentFindings | null {
  const entry = findings.read(inputs);
  if (entry === null) return null;
  const { findings: found, ...read } = entry;
  if (!isAsItWas(read)) return null;
  log.add(read);
  return found;
}

/** What stops a build is not kept: its hints name files that a look does not read. */
export function keepFindings(inputs: FindingsInputs, found: DocumentFindings, log: ReadLog): void {
  if (found.found.some(({ diagnostic }) => diagnostic.severity === 'error')) return;
  findings.write(inputs, { ...log.toJSON(), findings: found });
}

/** @param day the day of the run, ISO 8601 */
export function findingsInputs({ root, config }: Workspace, plan: DocumentPlan, day: string): FindingsInputs {
  const { document } = plan;
  return {
    program: programId(),
    day,
    root,
    id: document.id,
    config,
    document: document.config,
    roots: document.roots,
    datedVariables: document.datedVariables,
    variants: plan.variants.map(({ variant, artifacts }) => ({
      variant,
      artifacts: artifacts.map(({ document: _, ...artifact }) => artifact),
    })),
  };
}
