import type { PrintBrowser } from '../browser/browser.ts';
import { persistently } from '../browser/browser-failed.ts';
import { type Drawn, MermaidTab } from './mermaid-tab.ts';

const TIME_LIMIT = 20_000;

interface BoardOptions {
  /** Starts the browser, or answers the one that runs. */
  readonly browser: () => Promise<PrintBrowser>;
  /** For each diagram, in ms. */
  readonly timeLimit?: number;
}

/** Where the diagrams of all documents are drawn: one tab, opened for the first of them. Without any no browser is needed. */
export class DrawingBoard implements AsyncDisposable {
  readonly #options: BoardOptions;
  #tab: { readonly mermaid: MermaidTab; readonly fonts: string } | undefined;

  constructor(options: BoardOptions) {
    this.#options = options;
  }

  /**
   * @param fonts a style sheet with the document's fonts as data: URLs
   * @throws CannotRun when there is no browser; BrowserFailed when it failed three times
   */
  async draw(text: string, fonts: string): Promise<Drawn> {
    const { timeLimit = TIME_LIMIT } = this.#options;
    const drawn = await persistently(async () => {
      try {
        return await (await this.#tabWith(fonts)).draw(text, timeLimit);
      } catch (error) {
        this.#leave();
        throw error;
      }
    });
    if ('timedOut' in drawn) this.#leave();
    return drawn;
  }

  async #tabWith(fonts: string): Promise<MermaidTab> {
    const browser = await this.#options.browser();
    if (this.#tab?.fonts !== fonts || this.#tab.mermaid.browser !== browser) {
      this.#leave();
      this.#tab = { mermaid: await browser.doing(() => MermaidTab.open(browser, fonts)), fonts };
    }
    return this.#tab.mermaid;
  }

  /** It may still be busy, or frozen: nobody waits for it to close. */
  #leave(): void {
    void this.#tab?.mermaid.close();
    this.#tab = undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#leave();
  }
}
