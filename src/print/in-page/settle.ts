/** What is brought into a tab beside what stands there. */
export interface Brought {
  /** In HTML; null where it stays. */
  readonly title: string | null;
  readonly body: string | null;
  /** How often the body's content is to stand in it. */
  readonly nup: number;
}

/** Puts title and body into the page, and waits until fonts and pictures are there. */
export async function settle({ title, body, nup }: Brought): Promise<void> {
  if (title !== null) document.title = textOf(title);
  if (body !== null) document.body.innerHTML = body;
  repeatContent(nup);
  // Fonts are asked for when something is laid out in them.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  // One that cannot be decoded is told by `findUnseenPictures`.
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
}

function textOf(html: string): string {
  const text = document.createElement('textarea');
  text.innerHTML = html;
  return text.value;
}

/** An id stands once in a page: what is repeated has none. */
function repeatContent(times: number): void {
  const originals = [...document.body.children];
  for (let time = 1; time < times; time++) {
    for (const original of originals) {
      const twin = original.cloneNode(true) as Element;
      for (const element of [twin, ...twin.querySelectorAll('[id]')]) element.removeAttribute('id');
      document.body.append(twin);
    }
  }
}
