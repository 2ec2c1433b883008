import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { sha256 } from '../files/hash.ts';
import type { WasRead } from '../files/read-log.ts';
import { CannotRun } from '../report/diagnostic.ts';
import type { Fix } from '../report/found.ts';
import type { MessageLanguage } from '../report/words/said.ts';
import { written } from './answers.ts';
import { listedPoint, listedProblem, nameOf, withoutMending } from './listed.ts';
import type { Moment, Problem } from './moment.ts';
import { blocksOfPdf } from './pdf-blocks.ts';
import type { PdfPages } from './pdf-pages.ts';
import { PdfPlaces, type PdfPoint } from './pdf-places.ts';
import type { Shown } from './shown.ts';
import type { Studio } from './studio.ts';
import type { PreviewEvent } from './told.ts';
import type { WrittenPlace } from './written-blocks.ts';

/** What takes long begins once a window has asked for the page, or after this, in ms: nobody is answered meanwhile. */
const PATIENCE = 100;

/** One document as it is looked at, in any number of windows. The last good page and the last good PDF stay while something is broken. */
export class View {
  readonly #studio: Studio;
  readonly #shown: Shown;
  readonly #language: MessageLanguage;
  readonly #read: () => void;
  readonly #windows = new Set<ServerResponse>();
  readonly #told = new Map<PreviewEvent['kind'], PreviewEvent>();
  #html: string | null = null;
  pdf: PdfPages | null = null;
  /** From what the PDF was made, and where its blocks were written once somebody has asked. */
  #printed: Moment | null = null;
  #places: PdfPlaces | null = null;
  /** What its files were when it was last looked at. */
  read: WasRead = { files: [], folders: [] };
  /** What was checked last. */
  #checked: Moment | null = null;
  /** What mends a problem, by its id. */
  #fixes: ReadonlyMap<string, readonly Fix[]> = new Map();
  /** The word that nobody knows, by its problem's id. */
  #words: ReadonlyMap<string, string> = new Map();
  #hash: string | null = null;
  /** Called when the page was asked for. */
  #taken = () => {};
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

  /** Where what stands at a point of the PDF was written; null where that is not known. */
  writtenAt(point: PdfPoint): WrittenPlace | null {
    return this.#placesOfPdf()?.writtenAt(point) ?? null;
  }

  /** Shows a line of a file in all windows. */
  goTo(file: string, line: number): void {
    const sheet = this.#placesOfPdf()?.printedAt({ file, line }) ?? null;
    this.#send({ kind: 'go-to', file, line, sheet: sheet && { page: sheet.page, y: sheet.top } });
  }

  #placesOfPdf(): PdfPlaces | null {
    if (this.pdf === null || this.#printed === null) return null;
    this.#places ??= new PdfPlaces(blocksOfPdf(this.pdf.bytes), this.#printed.printedBlocks());
    return this.#places;
  }

  /** What mends a problem in the way that was chosen; null where its file is another by now, so that it would be put in a wrong place. */
  fixOf(problem: string, choice: number): Fix | null {
    const fix = this.#fixes.get(problem)?.[choice];
    return fix !== undefined && this.#checked?.isAsRead(fix.file) ? fix : null;
  }

  /** The word that a problem is about, where nobody knows it. */
  wordOf(problem: string): string | null {
    return this.#words.get(problem) ?? null;
  }

  /** The last good page. */
  get page(): string | null {
    this.#taken();
    return this.#html;
  }

  /** The page without what stands before its body. */
  get body(): string | null {
    this.#taken();
    return this.#html === null ? null : partsOf(this.#html)[1];
  }

  close(): void {
    for (const window of this.#windows) window.end();
  }

  /** Looks anew; what changes meanwhile is looked at after that. */
  refresh(): void {
    this.#again = true;
    if (this.#running) return;
    this.#running = true;
    this.#run().catch((error: unknown) =>
      this.#tell({ kind: 'failed', message: messageOf(error, this.#language) }),
    );
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
    const moment = await this.#studio.open(this.#shown);
    const html = moment.page();
    this.#watch(moment);
    if (html !== null) this.#html = html;
    const [head, body] = partsOf(this.#html ?? '');
    const hashes =
      this.#html === null ? { hash: null, head: null } : { hash: sha256(head + body), head: sha256(head) };
    const isOther = hashes.hash !== this.#hash;
    this.#hash = hashes.hash;
    const taken = new Promise<void>((resolve) => (this.#taken = resolve));
    this.#tell({ kind: 'page', ...hashes, isStale: html === null });
    if (isOther) await Promise.race([taken, setTimeout(PATIENCE)]);
    this.#tell({ kind: 'open-points', points: moment.openPoints().map(listedPoint) });
    if (this.#again) return;
    this.#tell({ kind: 'printing' });
    let problems: readonly Problem[] = [];
    const { pdf, problems: ofPrint } = await this.#studio.print(moment, (found) => {
      problems = found;
      this.#watch(moment);
      this.#checked = moment;
      this.#tellProblems(found);
    });
    this.#watch(moment);
    if (pdf !== null) [this.pdf, this.#printed, this.#places] = [pdf, moment, null];
    this.#told.delete('printing');
    this.#tell({ kind: 'pdf', pages: this.pdf?.pages ?? [], isStale: pdf === null });
    const known = new Set(problems.map(({ diagnostic }) => nameOf(diagnostic)));
    const more = ofPrint.filter((problem) => !known.has(nameOf(problem)));
    if (more.length > 0) this.#tellProblems([...problems, ...more.map(withoutMending)]);
  }

  #watch({ read }: Moment): void {
    this.read = read;
    this.#read();
  }

  #tellProblems(problems: readonly Problem[]): void {
    // Those have a list of their own.
    const others = problems.filter(
      ({ diagnostic: { rule, severity } }) => rule !== 'open-point' || severity !== 'note',
    );
    const listed = others.map((problem) => listedProblem(problem, this.#language));
    const mending = others.map(({ fix, choices }) => (fix === null ? choices : [fix, ...choices]));
    this.#fixes = new Map(listed.map(({ id }, index) => [id, mending[index] ?? []]));
    this.#words = new Map(listed.flatMap(({ id, word }) => (word === null ? [] : [[id, word]])));
    this.#tell({ kind: 'problems', problems: listed });
  }

  #tell(event: PreviewEvent): void {
    this.#told.set(event.kind, event);
    this.#send(event);
  }

  #send(event: PreviewEvent): void {
    for (const window of this.#windows) window.write(written(event));
  }
}

/** A page in two: styles and fonts, which most edits leave alone, and its body. */
function partsOf(html: string): readonly [head: string, body: string] {
  const at = html.indexOf('<body');
  return at === -1 ? ['', html] : [html.slice(0, at), html.slice(at)];
}

/** What stopped a piece of work, as it is told. */
export const messageOf = (error: unknown, language: MessageLanguage): string =>
  error instanceof CannotRun ? error.textIn(language).message : String(error);
