import { make } from './elements.ts';
import { morph } from './morph.ts';

/** A place in a file of the workspace. */
export interface WrittenPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The web page. What is new in it comes into the one that is there, so that the reader's place stays. */
export class PagePane {
  readonly element: HTMLElement;
  readonly #frame: HTMLIFrameElement;
  readonly #notice = make('p', { className: 'notice' });
  readonly #open: (place: WrittenPlace) => void;
  #hash: string | null = null;
  #head: string | null = null;
  /** Where the reader is to be once the page is there. */
  #awaited: WrittenPlace | null = null;

  constructor(name: string, open: (place: WrittenPlace) => void) {
    this.#open = open;
    this.#frame = make('iframe', { title: name });
    // Nothing of the page runs; it is reached from here.
    this.#frame.setAttribute('sandbox', 'allow-same-origin allow-popups');
    this.element = make('section', { className: 'pane', ariaLabel: name }, this.#notice, this.#frame);
  }

  empty(): void {
    this.#hash = null;
    this.#frame.removeAttribute('src');
  }

  notice(text: string): void {
    this.#notice.textContent = text;
  }

  /** @param addresses of the page, and where its body has one of its own that is enough as long as its head is as it was */
  async show(
    { hash, head = null }: { readonly hash: string | null; readonly head?: string | null },
    [address, ofBody = address]: readonly [page: string, body?: string],
  ): Promise<void> {
    if (hash === null || hash === this.#hash) return;
    const isFirst = this.#hash === null;
    const isOfBody = head !== null && head === this.#head && ofBody !== address;
    [this.#hash, this.#head] = [hash, head];
    if (isFirst) {
      this.#frame.addEventListener('load', () => this.#loaded(), { once: true });
      this.#frame.src = address;
      return;
    }
    const html = await (await fetch(isOfBody ? ofBody : address)).text();
    const there = this.#frame.contentDocument;
    if (this.#hash !== hash || there === null) return;
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const seen = seenIn(there);
    if (!isOfBody) morph(there.head, there.adoptNode(parsed.head));
    morph(there.body, there.adoptNode(parsed.body));
    if (seen !== null)
      this.#frame.contentWindow?.scrollBy(0, seen.element.getBoundingClientRect().top - seen.top);
  }

  /** Shows the block that a line belongs to: the last one that begins in it or before it. */
  goTo(place: WrittenPlace): void {
    this.#awaited = place;
    const there = this.#frame.contentDocument;
    if (there === null) return;
    let found: Element | null = null;
    let line = 0;
    for (const element of there.querySelectorAll('[data-source]')) {
      const written = writtenAt(element);
      if (written?.file !== place.file || written.line > place.line || written.line < line) continue;
      [found, line] = [element, written.line];
    }
    if (found === null) return;
    this.#awaited = null;
    // It may stand in what is folded.
    for (let above = found.closest('details'); above; above = above.parentElement?.closest('details') ?? null)
      above.open = true;
    found.scrollIntoView({ block: 'center' });
  }

  #loaded(): void {
    if (this.#awaited !== null) this.goTo(this.#awaited);
    this.#frame.contentDocument?.addEventListener('click', (event) => {
      const target = event.target as Element | null;
      const link = target?.closest('a[href]');
      const address = link?.getAttribute('href') ?? '';
      if (link && address.startsWith('#')) return;
      event.preventDefault();
      if (link) {
        if (/^https?:/.test(address)) window.open(address, '_blank', 'noopener');
        return;
      }
      const written = target && writtenAt(target.closest('[data-source]'));
      if (written) this.#open(written);
    });
  }
}

function writtenAt(element: Element | null): WrittenPlace | null {
  const [, file, line, column = '1'] =
    /^(.*?):(\d+)(?::(\d+))?$/.exec(element?.getAttribute('data-source') ?? '') ?? [];
  return file === undefined ? null : { file, line: Number(line), column: Number(column) };
}

/** The first block that the reader sees, and where. */
function seenIn(page: Document): { readonly element: Element; readonly top: number } | null {
  for (const element of page.querySelectorAll('[data-source]')) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > 0 && element.children.length < 40) return { element, top };
  }
  return null;
}
