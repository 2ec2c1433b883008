import type { PreviewWords, SheetShown } from '../told.ts';
import { make } from './elements.ts';

/** Where on a page of the PDF somebody has clicked, in parts of its width and height. */
export interface Click {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** The pages of the PDF. One that is painted as before stays as it is. */
export class PrintPane {
  readonly element: HTMLElement;
  readonly #sheets = make('ol', { className: 'sheets' });
  readonly #notice = make('p', { className: 'notice' });
  readonly #words: PreviewWords;
  readonly #clicked: (click: Click) => void;
  #pages: readonly SheetShown[] = [];

  constructor(words: PreviewWords, clicked: (click: Click) => void) {
    this.#words = words;
    this.#clicked = clicked;
    this.element = make('section', { className: 'pane', ariaLabel: words.print }, this.#notice, this.#sheets);
    this.element.tabIndex = 0;
  }

  empty(): void {
    this.#pages = [];
    this.#sheets.replaceChildren();
  }

  notice(text: string): void {
    this.#notice.textContent = text;
  }

  show(pages: readonly SheetShown[], addressOf: (page: number) => string): void {
    for (const [index, page] of pages.entries()) {
      const there = this.#sheets.children[index];
      if (there && this.#pages[index]?.hash === page.hash) continue;
      const item = this.#sheet(index, page, addressOf(index));
      if (there) there.replaceWith(item);
      else this.#sheets.append(item);
    }
    while (this.#sheets.children.length > pages.length) this.#sheets.lastElementChild?.remove();
    this.#pages = pages;
  }

  /** Shows a place of a page, in parts of its height, in the middle of the pane. */
  goTo(page: number, y: number): void {
    const sheet = this.#sheets.children[page];
    if (sheet === undefined) return;
    const { top, height } = sheet.getBoundingClientRect();
    const pane = this.element.getBoundingClientRect();
    this.element.scrollBy(0, top + y * height - pane.top - pane.height / 2);
  }

  #sheet(index: number, { hash, width, height }: SheetShown, address: string): HTMLLIElement {
    const picture = make('img', {
      src: `${address}&hash=${hash.slice(0, 12)}`,
      alt: `${this.#words.sheet} ${index + 1}`,
      loading: 'lazy',
    });
    // Its room is there before it is, so that nothing jumps.
    picture.width = Math.round(width);
    picture.height = Math.round(height);
    picture.addEventListener('error', () => picture.replaceWith(make('p', {}, this.#words.notShown)));
    picture.addEventListener('click', ({ clientX, clientY }) => {
      const { left, top, width, height } = picture.getBoundingClientRect();
      this.#clicked({ page: index, x: (clientX - left) / width, y: (clientY - top) / height });
    });
    return make('li', {}, picture);
  }
}
