import type { ServerResponse } from 'node:http';
import { sha256 } from '../files/hash.ts';
import type { WasRead } from '../files/read-log.ts';
import { CannotRun, type Diagnostic } from '../report/diagnostic.ts';
import type { Fix } from '../report/found.ts';
import { tellingIn } from '../report/tell.ts';
import type { MessageLanguage } from '../report/words/said.ts';
import type { PdfPages } from './pdf-pages.ts';
import type { Problem, Shown, Studio } from './studio.ts';
import type { ListedProblem, PreviewEvent } from './told.ts';

/** One document as it is looked at, in any number of windows. The last good page and the last good PDF stay while something is broken. */
export class View {
  readonly #studio: Studio;
  readonly #shown: Shown;
  readonly #language: MessageLanguage;
  readonly #read: () => void;
  readonly #windows = new Set<ServerResponse>();
  readonly #told = new Map<PreviewEvent['kind'], PreviewEvent>();
  html: string | null = null;
  pdf: PdfPages | null = null;
  /** What its files were when it was last looked at. */
  read: WasRead = { files: [], folders: [] };
  fixes: ReadonlyMap<string, Fix> = new Map();
  #running = false;
  #again = false;

  /** @param read called when something else was read than before */
  constructor(studio: Studio, shown: Shown, language: MessageLanguage, read: () => void) {
    this.#studio = studio;
    this.#shown = shown;
    this.#language = language;
    this.#read = read;
  }

  get isLookedAt(): boolean {
    return this.#windows.size > 0;
  }

  join(window: ServerResponse): void {
    this.#windows.add(window);
    window.on('close', () => this.#windows.delete(window));
    for (const event of this.#told.values()) window.write(written(event));
    this.refresh();
  }

  close(): void {
    for (const window of this.#windows) window.end();
  }

  /** Looks anew; what changes meanwhile is looked at after that. */
  refresh(): void {
    this.#again = true;
    if (this.#running) return;
    this.#running = true;
    this.#run().catch((error: unknown) => this.#tell({ kind: 'failed', message: this.#messageOf(error) }));
  }

  async #run(): Promise<void> {
    try {
      while (this.#again && this.isLookedAt) {
        this.#again = false;
        await this.#look();
      }
    } finally {
      this.#running = false;
    }
  }

  async #look(): Promise<void> {
    const { html, read } = await this.#studio.page(this.#shown);
    this.#watch(read);
    if (html !== null) this.html = html;
    this.#tell({ kind: 'page', hash: this.html && sha256(this.html), isStale: html === null });
    if (this.#again) return;
    const { problems, read: checked } = await this.#studio.check(this.#shown);
    this.#watch({ files: [...read.files, ...checked.files], folders: [...read.folders, ...checked.folders] });
    this.#tellProblems(problems);
    if (this.#again) return;
    this.#tell({ kind: 'printing' });
    const { pdf, problems: ofPrint } = await this.#studio.print(this.#shown);
    if (pdf !== null) this.pdf = pdf;
    this.#told.delete('printing');
    this.#tell({ kind: 'pdf', pages: this.pdf?.pages ?? [], isStale: pdf === null });
    const known = new Set(problems.map(({ diagnostic }) => nameOf(diagnostic)));
    const more = ofPrint.filter((problem) => !known.has(nameOf(problem)));
    if (more.length > 0)
      this.#tellProblems([...problems, ...more.map((diagnostic) => ({ diagnostic, fix: null }))]);
  }

  #watch(read: WasRead): void {
    this.read = read;
    this.#read();
  }

  #tellProblems(problems: readonly Problem[]): void {
    const tell = tellingIn(this.#language);
    const fixes = new Map<string, Fix>();
    const listed = problems.map(({ diagnostic, fix }): ListedProblem => {
      const id = sha256(nameOf(diagnostic)).slice(0, 16);
      if (fix !== null) fixes.set(id, fix);
      const { severity, message, hint = null, place } = tell(diagnostic);
      const { file = null, line = null, column = null } = place ?? {};
      return { id, severity, message, hint, file, line, column, canBeMended: fix !== null };
    });
    this.fixes = fixes;
    this.#tell({ kind: 'problems', problems: listed });
  }

  #messageOf(error: unknown): string {
    return error instanceof CannotRun ? error.textIn(this.#language).message : String(error);
  }

  #tell(event: PreviewEvent): void {
    this.#told.set(event.kind, event);
    for (const window of this.#windows) window.write(written(event));
  }
}

const written = (event: PreviewEvent): string => `data: ${JSON.stringify(event)}\n\n`;

const nameOf = ({ rule, message, place }: Diagnostic): string => JSON.stringify([rule, message, place]);
