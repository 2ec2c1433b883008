import type { ListedProblem, PreviewEvent, ShellData } from '../told.ts';
import { morph } from './morph.ts';

type Child = Node | string;

/** The page that the author has open: what is looked at, and what is wrong with it. */
export function startWorkbench(): void {
  const { documents, words }: ShellData = JSON.parse(document.querySelector('#data')?.textContent ?? '{}');
  const chosen = new URLSearchParams(location.hash.slice(1));

  const documentChoice = choice(documents.map(({ id, title }) => [id, title]));
  const variantChoice = choice([]);
  const status = make('span', { className: 'status', role: 'status' });
  const pdfLink = make('a', { target: '_blank' }, words.openPdf);
  const frame = make('iframe', { title: words.page });
  // Nothing of the page runs; it is reached from here.
  frame.setAttribute('sandbox', 'allow-same-origin allow-popups');
  const pageNotice = make('p', { className: 'notice' });
  const printNotice = make('p', { className: 'notice' });
  const sheets = make('ol', { className: 'sheets' });
  const pagePane = make('section', { className: 'pane', ariaLabel: words.page }, pageNotice, frame);
  const printPane = make('section', { className: 'pane', ariaLabel: words.print }, printNotice, sheets);
  const list = make('ol', {});
  const heading = make('h2', {}, words.problems);
  const variantLabel = make('label', {}, words.variant, variantChoice);
  const views = (['page', 'print', 'both'] as const).map((view) => {
    const button = make('input', { type: 'radio', name: 'show', value: view, checked: view === 'both' });
    button.addEventListener('change', () => showPanes(view));
    return make('label', {}, button, words[view]);
  });
  document.body.append(
    make(
      'header',
      {},
      make('h1', {}, words.title),
      make('label', {}, words.document, documentChoice),
      variantLabel,
      make('fieldset', {}, make('legend', {}, words.show), ...views),
      pdfLink,
      status,
    ),
    make('main', { className: 'shown' }, pagePane, printPane),
    make('aside', { ariaLabel: words.problems }, heading, list),
  );

  let events: EventSource | undefined;
  let hash: string | null = null;
  let pages: readonly string[] = [];
  documentChoice.value = chosen.get('document') ?? documents[0]?.id ?? '';
  documentChoice.addEventListener('change', () => {
    chosen.delete('variant');
    chooseDocument();
  });
  variantChoice.addEventListener('change', look);
  chooseDocument();

  function chooseDocument(): void {
    const { variants = [] } = documents.find(({ id }) => id === documentChoice.value) ?? {};
    variantLabel.hidden = variants.length === 0;
    variantChoice.replaceChildren(...variants.map(({ key, label }) => new Option(label, key)));
    variantChoice.value = chosen.get('variant') ?? variants[0]?.key ?? '';
    look();
  }

  function showPanes(view: 'page' | 'print' | 'both'): void {
    pagePane.hidden = view === 'print';
    printPane.hidden = view === 'page';
  }

  function query(): string {
    return new URLSearchParams({ document: documentChoice.value, variant: variantChoice.value }).toString();
  }

  /** Looks at what is chosen, from now on. */
  function look(): void {
    events?.close();
    history.replaceState(null, '', `#${query()}`);
    hash = null;
    pages = [];
    sheets.replaceChildren();
    frame.removeAttribute('src');
    pdfLink.href = `/pdf?${query()}`;
    events = new EventSource(`/events?${query()}`);
    events.addEventListener('message', ({ data }) => take(JSON.parse(data)));
    events.addEventListener('error', () => {
      status.textContent = words.away;
    });
    events.addEventListener('open', () => {
      status.textContent = '';
    });
  }

  function take(event: PreviewEvent): void {
    if (event.kind === 'page') {
      pageNotice.textContent = event.isStale ? words.stalePage : '';
      if (event.hash !== null && event.hash !== hash) void showPage(event.hash);
    } else if (event.kind === 'problems') showProblems(event.problems);
    else if (event.kind === 'printing') status.textContent = words.printing;
    else if (event.kind === 'pdf') {
      status.textContent = '';
      printNotice.textContent = event.isStale ? words.stalePrint : '';
      showSheets(event.pages);
    } else status.textContent = event.message;
  }

  /** The first time the page is loaded; then what is new in it comes into the one that is there, so that the reader's place stays. */
  async function showPage(next: string): Promise<void> {
    const isFirst = hash === null;
    hash = next;
    if (isFirst) {
      frame.addEventListener('load', () => listenInPage(), { once: true });
      frame.src = `/page?${query()}`;
      return;
    }
    const html = await (await fetch(`/page?${query()}`)).text();
    const there = frame.contentDocument;
    if (hash !== next || there === null) return;
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const seen = seenIn(there);
    morph(there.head, there.adoptNode(parsed.head));
    morph(there.body, there.adoptNode(parsed.body));
    if (seen !== null) frame.contentWindow?.scrollBy(0, seen.element.getBoundingClientRect().top - seen.top);
  }

  function listenInPage(): void {
    frame.contentDocument?.addEventListener('click', (event) => {
      const target = event.target as Element | null;
      const link = target?.closest('a[href]');
      const address = link?.getAttribute('href') ?? '';
      if (link && address.startsWith('#')) return;
      event.preventDefault();
      if (link) {
        if (/^https?:/.test(address)) window.open(address, '_blank', 'noopener');
        return;
      }
      const source = target?.closest('[data-source]')?.getAttribute('data-source');
      const [, file, line, column] = /^(.*?):(\d+)(?::(\d+))?$/.exec(source ?? '') ?? [];
      if (file !== undefined) void openAt(file, Number(line), Number(column ?? 1));
    });
  }

  function showSheets(next: readonly string[]): void {
    for (const [index, page] of next.entries()) {
      if (pages[index] === page && sheets.children[index]) continue;
      const picture = make('img', {
        src: `/sheet?${query()}&page=${index}&hash=${page.slice(0, 12)}`,
        alt: `${words.sheet} ${index + 1}`,
        loading: 'lazy',
      });
      // Its room is there before it is, so that nothing jumps.
      picture.width = 210;
      picture.height = 297;
      picture.style.height = 'auto';
      picture.addEventListener('error', () => picture.replaceWith(make('p', {}, words.notShown)));
      const item = make('li', {}, picture);
      const there = sheets.children[index];
      if (there) there.replaceWith(item);
      else sheets.append(item);
    }
    while (sheets.children.length > next.length) sheets.lastElementChild?.remove();
    pages = next;
  }

  function showProblems(problems: readonly ListedProblem[]): void {
    heading.textContent = `${words.problems} (${problems.length})`;
    const items = problems.map((problem) => {
      const { severity, message, hint, file, line, column } = problem;
      const item = make('li', { className: severity });
      item.append(make('p', { className: 'weight' }, message));
      if (hint !== null) item.append(make('p', { className: 'hint' }, hint));
      if (file !== null) {
        const place = make('button', { type: 'button', className: 'place', title: words.inEditor });
        place.textContent = [file, line, column].filter((part) => part !== null).join(':');
        place.addEventListener('click', () => void openAt(file, line ?? 1, column ?? 1));
        item.append(make('p', {}, place));
      }
      if (problem.canBeMended) {
        const button = make('button', { type: 'button' }, words.mend);
        button.addEventListener('click', () => void send(`/fix?${query()}`, { id: problem.id }));
        item.append(button);
      }
      return item;
    });
    list.replaceChildren(...(items.length > 0 ? items : [make('li', {}, words.noProblems)]));
  }

  async function openAt(file: string, line: number, column: number): Promise<void> {
    const { opened } = await (await send('/open', { file, line, column })).json();
    if (opened) return;
    const place = `${file}:${line}:${column}`;
    await navigator.clipboard?.writeText(place).catch(() => {});
    status.textContent = `${words.copied} ${place}`;
  }

  function send(address: string, body: object): Promise<Response> {
    return fetch(address, { method: 'POST', body: JSON.stringify(body) });
  }
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function choice(options: readonly (readonly [value: string, label: string])[]): HTMLSelectElement {
  return make('select', {}, ...options.map(([value, label]) => new Option(label, value)));
}

/** The first block that the reader sees, and where. */
function seenIn(page: Document): { readonly element: Element; readonly top: number } | null {
  for (const element of page.querySelectorAll('[data-source]')) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > 0 && element.children.length < 40) return { element, top };
  }
  return null;
}
