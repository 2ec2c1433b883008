import type { CheckingEvent, PreviewWords } from '../told.ts';
import { button, make } from './elements.ts';
import { problemItems } from './lists.ts';
import type { WrittenPlace } from './page-pane.ts';

/** All that a build would say, for whoever asks. */
export class AllChecks {
  readonly button: HTMLButtonElement;
  readonly element: HTMLElement;
  readonly #words: PreviewWords;
  readonly #open: (place: WrittenPlace) => void;
  readonly #heading = make('h2', {});
  readonly #status = make('p', { className: 'status', role: 'status' });
  readonly #list = make('ol', {});
  #running: EventSource | null = null;

  constructor(words: PreviewWords, open: (place: WrittenPlace) => void) {
    this.#words = words;
    this.#open = open;
    this.#heading.textContent = words.checkAll;
    this.button = button(words.checkAll, () => (this.#running === null ? this.#begin() : this.#end('')));
    this.element = make('section', { hidden: true }, this.#heading, this.#status, this.#list);
  }

  #begin(): void {
    this.element.hidden = false;
    this.#list.replaceChildren();
    this.#heading.textContent = this.#words.checkAll;
    this.button.textContent = this.#words.stop;
    const running = new EventSource('/checks');
    this.#running = running;
    running.addEventListener('message', ({ data }) => this.#take(JSON.parse(data)));
    running.addEventListener('error', () => this.#end(this.#words.away));
  }

  #take(event: CheckingEvent): void {
    if (event.kind === 'step') {
      this.#status.textContent = event.text;
      return;
    }
    if (event.kind === 'failed') {
      this.#end(event.message);
      return;
    }
    this.#end(this.#words.checkedAll);
    this.#heading.textContent = `${this.#words.checkAll} (${event.problems.length})`;
    const nothing = () => {};
    const items = problemItems(event.problems, this.#words, {
      open: this.#open,
      mend: nothing,
      know: nothing,
    });
    this.#list.replaceChildren(...(items.length > 0 ? items : [make('li', {}, this.#words.noProblems)]));
  }

  #end(said: string): void {
    this.#running?.close();
    this.#running = null;
    this.#status.textContent = said;
    this.button.textContent = this.#words.checkAll;
  }
}
