import type { PrintBrowser } from '../browser/browser.ts';
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
   * @throws CannotRun when there is no browser
   */
  async draw(text: string, fonts: string): Promise<Drawn> {
    const { browser, timeLimit = TIME_LIMIT } = this.#options;
    if (this.#tab?.fonts !== fonts) {
      await this.#tab?.mermaid.close();
      this.#tab = { mermaid: await MermaidTab.open(await browser(), fonts), fonts };
    }
    const { mermaid } = this.#tab;
    const drawn = await mermaid.draw(text, timeLimit);
    if ('timedOut' in drawn) {
      // It may still be busy: nobody waits for it to close.
      void mermaid.close();
      this.#tab = undefined;
    }
    return drawn;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#tab?.mermaid.close();
    this.#tab = undefined;
  }
}
