import type { ListedProblem, PreviewEvent, ShellData } from '../told.ts';
import { AllChecks } from './all-checks.ts';
import { Choices } from './choices.ts';
import { make } from './elements.ts';
import { pointItems, problemItems } from './lists.ts';
import { PagePane, type WrittenPlace } from './page-pane.ts';
import { type Click, PrintPane } from './print-pane.ts';

const VIEWS = ['page', 'print', 'both', 'comparison'] as const;
type ViewName = (typeof VIEWS)[number];

/** The page that the author has open: what is looked at, and what is wrong with it. */
export function startWorkbench(): void {
  const data: ShellData = JSON.parse(document.querySelector('#data')?.textContent ?? '{}');
  const { words } = data;
  const choices = new Choices(data, look);
  const status = make('p', { className: 'status', role: 'status' });
  const pdfLink = make('a', { target: '_blank' }, words.openPdf);
  const page = new PagePane(words.page, (place) => void openAt(place));
  const print = new PrintPane(words, (click) => void openClicked(click));
  const comparison = new PagePane(words.comparisonOf, (place) => void openAt(place));
  const checks = new AllChecks(words, openAt);
  const problemHeading = make('h2', {}, words.problems);
  const problemList = make('ol', {});
  const pointHeading = make('h2', {}, words.openPoints);
  const pointList = make('ol', {});
  const views = VIEWS.map((view) => {
    const input = make('input', { type: 'radio', name: 'show', value: view, checked: view === 'both' });
    input.addEventListener('change', () => showPanes(view));
    return make('label', {}, input, words[view]);
  });
  document.body.append(
    make(
      'header',
      {},
      make('h1', {}, words.title),
      ...choices.elements,
      make('fieldset', {}, make('legend', {}, words.show), ...views),
      pdfLink,
      checks.button,
      status,
    ),
    make('main', { className: 'shown' }, page.element, print.element, comparison.element),
    make(
      'aside',
      { ariaLabel: words.found, tabIndex: 0 },
      checks.element,
      problemHeading,
      problemList,
      pointHeading,
      pointList,
    ),
  );

  comparison.element.hidden = true;
  let events: EventSource | undefined;
  let shownHash: string | null = null;
  choices.begin();

  function showPanes(view: ViewName): void {
    page.element.hidden = view === 'print' || view === 'comparison';
    print.element.hidden = view === 'page' || view === 'comparison';
    comparison.element.hidden = view !== 'comparison';
    showComparison();
  }

  /** It takes a moment to compare: only where somebody looks at it. */
  function showComparison(): void {
    if (!comparison.element.hidden)
      void comparison.show({ hash: shownHash }, [`/comparison?${choices.query}`]);
  }

  /** Looks at what is chosen, from now on. */
  function look(): void {
    events?.close();
    const { query } = choices;
    history.replaceState(null, '', `#${query}`);
    shownHash = null;
    page.empty();
    print.empty();
    comparison.empty();
    pdfLink.href = `/pdf?${query}`;
    events = new EventSource(`/events?${query}`);
    events.addEventListener('message', ({ data }) => take(JSON.parse(data)));
    events.addEventListener('error', () => {
      status.textContent = words.away;
    });
    events.addEventListener('open', () => {
      status.textContent = '';
    });
  }

  function take(event: PreviewEvent): void {
    const { query } = choices;
    if (event.kind === 'page') {
      page.notice(event.isStale ? words.stalePage : '');
      void page.show(event, [`/page?${query}`, `/body?${query}`]);
      shownHash = event.hash;
      showComparison();
    } else if (event.kind === 'problems') showProblems(event.problems);
    else if (event.kind === 'open-points') {
      pointHeading.textContent = `${words.openPoints} (${event.points.length})`;
      fill(pointList, pointItems(event.points, words, { open: openAt }), words.noOpenPoints);
    } else if (event.kind === 'printing') status.textContent = words.printing;
    else if (event.kind === 'pdf') {
      status.textContent = '';
      print.notice(event.isStale ? words.stalePrint : '');
      print.show(event.pages, (index) => `/sheet?${query}&page=${index}`);
    } else if (event.kind === 'go-to') {
      page.goTo({ file: event.file, line: event.line, column: 1 });
      if (event.sheet !== null) print.goTo(event.sheet.page, event.sheet.y);
    } else status.textContent = event.message;
  }

  function showProblems(problems: readonly ListedProblem[]): void {
    problemHeading.textContent = `${words.problems} (${problems.length})`;
    const items = problemItems(problems, words, {
      open: openAt,
      mend: ({ id }, choice) => void write(`/fix?${choices.query}`, { id, choice }),
      know: ({ id }) => void write(`/word?${choices.query}`, { id }),
    });
    fill(problemList, items, words.noProblems);
  }

  function fill(list: HTMLElement, items: readonly HTMLLIElement[], none: string): void {
    list.replaceChildren(...(items.length > 0 ? items : [make('li', {}, none)]));
  }

  async function openAt(place: WrittenPlace): Promise<void> {
    page.goTo(place);
    const { opened } = await (await send('/open', place)).json();
    if (opened) return;
    const copied = `${place.file}:${place.line}:${place.column}`;
    await navigator.clipboard?.writeText(copied).catch(() => {});
    status.textContent = `${words.copied} ${copied}`;
  }

  async function openClicked(click: Click): Promise<void> {
    const { place } = await (await send(`/place?${choices.query}`, click)).json();
    if (place !== null) await openAt(place);
  }

  /** Asks for a change of a file; what was saved meanwhile is not written over. */
  async function write(address: string, body: object): Promise<void> {
    const { made } = await (await send(address, body)).json();
    status.textContent = made ? '' : words.notMended;
  }

  function send(address: string, body: object): Promise<Response> {
    return fetch(address, { method: 'POST', body: JSON.stringify(body) });
  }
}
