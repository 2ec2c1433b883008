import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentPlan } from '../document/plan.ts';
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

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/**
 * The findings of the last look at a document. They hold as long as every file and folder that the look has read is as it
 * was, by its content, and the program, the plan and the day are the same. What stops a build is not kept: its hints name files
 * that a look does not read.
 */
export class FindingsCache {
  readonly #folder: string;
  readonly #file: string;
  readonly #key: string;

  /**
   * @param folder where what can be made again is kept
   * @param day the day of the run, ISO 8601
   */
  constructor(folder: string, { root, config }: Workspace, plan: DocumentPlan, day: string) {
    this.#folder = path.join(folder, 'findings');
    this.#file = path.join(this.#folder, `${sha256(JSON.stringify([root, plan.document.id]))}.json`);
    const { document, variants } = plan;
    this.#key = sha256(
      JSON.stringify(
        [thisProgram(), day, config, document.config, document.datedVariables, variants],
        // Each artifact names its document.
        (name, value) => (name === 'document' ? undefined : value),
      ),
    );
  }

  /** Null where nothing is kept, where something has changed, and where the file is not as it was written. */
  read(): DocumentFindings | null {
    try {
      const [sum, ...rest] = readFileSync(this.#file, 'utf8').split('\n');
      const text = rest.join('\n');
      if (sum !== sha256(text)) return null;
      const { key, findings, ...read } = JSON.parse(text) as Entry;
      return key === this.#key && isAsItWas(read) ? findings : null;
    } catch {
      return null;
    }
  }

  /** Written aside and renamed, so that two runs at once do no harm. To fail costs time only. */
  write(findings: DocumentFindings, log: ReadLog): void {
    if (findings.found.some(({ diagnostic }) => diagnostic.severity === 'error')) return;
    const entry: Entry = { key: this.#key, files: [...log.files], folders: [...log.folders], findings };
    const text = JSON.stringify(entry);
    const aside = `${this.#file}.${randomUUID()}`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(aside, `${sha256(text)}\n${text}`);
      renameSync(aside, this.#file);
      prune(this.#folder);
    } catch {
      remove(aside);
    }
  }
}

/** What is in the way of writing may be in the way of removing too. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It was not written.
  }
}

function prune(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= MOST_ENTRIES) return;
  const byAge = names
    .map((name) => ({ file: path.join(folder, name), time: statSync(path.join(folder, name)).mtimeMs }))
    .sort((one, two) => two.time - one.time);
  for (const { file } of byAge.slice(MOST_ENTRIES)) remove(file);
}

let program: string | undefined;

/** The sources and the versions of what they use, the dictionary's among them. */
function thisProgram(): string {
  program ??= programId();
  return program;
}
