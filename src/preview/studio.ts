import { Browsers } from '../browser/browsers.ts';
import { RecentChapters } from '../edition/recent-chapters.ts';
import { ReadLog } from '../files/read-log.ts';
import { planSelection } from '../plan/select.ts';
import { ArtifactMaker } from '../print/artifact-maker.ts';
import type { Announcing } from '../report/progress.ts';
import { openWorkspace, sourcesIn } from '../workspace/workspace.ts';
import { allChecks } from './all-checks.ts';
import { comparedWithRelease } from './comparison.ts';
import { Moment, type Press, type Problem } from './moment.ts';
import type { Shown } from './shown.ts';
import type { Offered } from './told.ts';

interface StudioOptions {
  readonly browser: string | undefined;
  readonly timeLimit: number | undefined;
  readonly progress: Announcing;
  readonly signal: AbortSignal;
}

/**
 * Makes pages and PDFs of a workspace as they are asked for, and writes none of them: the browser goes on running between two, so that after
 * an edit only what was edited is printed. One thing after the other is made.
 */
export class Studio implements AsyncDisposable {
  readonly #root: string;
  readonly #documents: readonly string[];
  readonly #options: StudioOptions;
  readonly #press: Press;
  readonly #chapters = new RecentChapters();
  #last: Promise<unknown> = Promise.resolve();

  /** @param documents as they are asked for: ids, or paths from the root; none for all of the workspace */
  constructor(root: string, documents: readonly string[], options: StudioOptions) {
    this.#root = root;
    this.#documents = documents;
    this.#options = options;
    const { browser, timeLimit, signal, progress } = options;
    const browsers = new Browsers({ browser, timeLimit, signal, inform: progress.inform });
    const maker = new ArtifactMaker({ browsers, asked: browser, detail: progress.detail });
    this.#press = { browsers, maker, progress };
  }

  /** The documents that there are; with none where the workspace cannot be read. */
  offered(): Promise<readonly Offered[]> {
    return this.#inTurn(async () => {
      const workspace = openWorkspace(sourcesIn(this.#root, new ReadLog())).value;
      if (workspace === null) return [];
      const { value: plans } = await planSelection(workspace, { documents: this.#documents });
      return plans.map(({ document, variants }) => ({
        id: document.id,
        title: document.config.title,
        variants: variants.flatMap(({ variant }) => (variant === null ? [] : [pick(variant)])),
        sheet: document.config.sheet,
      }));
    });
  }

  /** A document as its files are now. */
  open(shown: Shown): Promise<Moment> {
    return this.#inTurn(() => Moment.of(this.#root, shown, this.#chapters));
  }

  /** Its PDF as a build prints it. What is wrong with it is looked for while the browser prints, and told when it is known. */
  print(moment: Moment, tell: (problems: readonly Problem[]) => void): ReturnType<Moment['print']> {
    return this.#inTurn(async () => {
      const printing = moment.print(this.#press);
      const checking = moment.check().then(tell);
      await Promise.allSettled([printing, checking]);
      await checking;
      return printing;
    });
  }

  /** What is different from the last release, as a page. */
  compare(shown: Shown): ReturnType<typeof comparedWithRelease> {
    return this.#inTurn(() => comparedWithRelease(this.#root, shown, this.#press));
  }

  /** All that a build of the documents would say. What is saved meanwhile is shown as always. */
  checkAll(asked: Pick<Parameters<typeof allChecks>[1], 'language' | 'progress' | 'signal'>) {
    const { browser, timeLimit } = this.#options;
    return allChecks(this.#root, { ...asked, documents: this.#documents, browser, timeLimit });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#last.catch(() => {});
    this.#press.maker.close();
    await this.#press.browsers[Symbol.asyncDispose]();
  }

  /** What is asked for while something is made waits. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work, work);
    this.#last = done;
    return done;
  }
}

const pick = ({ key, label }: { readonly key: string; readonly label: string }) => ({ key, label });
