import { Search } from '../search.ts';
import type { SearchEdition } from '../search-data.ts';
import { moveWithKeys } from './keys.ts';
import { loadData } from './load-data.ts';
import { type EditionHit, itemOf } from './show-hits.ts';

/** How many hits are shown at once. */
const AT_ONCE = 20;
/** How long nothing is typed before it is searched, in ms: what is announced with every letter is not heard to its end. */
const PAUSE = 250;

interface Loaded {
  readonly edition: SearchEdition;
  readonly search: Search;
}

const searches = new Map<string, Promise<Loaded>>();

/** The search page (templates/partials/search.hbs): searches while somebody types, and when it was opened with `?q=`. */
export function searchPage(): void {
  const page = document.querySelector<HTMLElement>('[data-search]');
  const form = page?.querySelector('form');
  const field = form?.querySelector('input');
  const choice = form?.querySelector('select');
  const status = page?.querySelector<HTMLElement>('[role=status]');
  const list = page?.querySelector('ol');
  const more = page?.querySelector<HTMLButtonElement>('button[data-more]');
  const words = page?.querySelector('template')?.dataset;
  if (!page || !form || !field || !choice || !status || !list || !more || !words) return;
  const root = page.dataset['root'] ?? '';

  let hits: readonly EditionHit[] = [];
  const show = (): void => {
    const shown = list.children.length;
    const items = hits.slice(shown, shown + AT_ONCE).map((hit) => itemOf(hit, root));
    list.append(...items);
    more.hidden = list.children.length >= hits.length;
    if (shown > 0) items[0]?.querySelector('a')?.focus();
  };

  /** Counts the searches, since an index may come when something else is asked already. */
  let latest = 0;
  const search = async (): Promise<void> => {
    const query = field.value.trim();
    const mine = ++latest;
    remember(query, choice.value);
    if (query === '') {
      hits = [];
      list.replaceChildren();
      more.hidden = true;
      status.textContent = '';
      return;
    }
    const { newest = '', older = '' } = choice.selectedOptions[0]?.dataset ?? {};
    let found: Awaited<ReturnType<typeof find>>;
    try {
      found = await find(query, { newest: addresses(root, newest), older: addresses(root, older) });
    } catch {
      if (mine === latest) status.textContent = words['failed'] ?? '';
      return;
    }
    if (mine !== latest) return;
    hits = found.hits;
    list.replaceChildren();
    show();
    const told = hits.length === 0 ? words['none'] : hits.length === 1 ? words['one'] : words['many'];
    const some = found.all || hits.length === 0 ? '' : ` ${words['some']}`;
    status.textContent = `${told ?? ''}${some}`
      .replace('{n}', String(hits.length))
      .replace('{q}', () => query);
  };

  let pause: ReturnType<typeof setTimeout> | undefined;
  const searchNow = (): void => {
    clearTimeout(pause);
    void search();
  };
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(search, PAUSE);
  });
  choice.addEventListener('change', searchNow);
  more.addEventListener('click', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    searchNow();
  });
  moveWithKeys(field, list);

  const asked = new URLSearchParams(location.search);
  field.value = asked.get('q') ?? field.value;
  choice.value = asked.get('in') ?? '';
  if (choice.selectedIndex < 0) choice.value = '';
  for (const off of page.querySelectorAll<HTMLElement>('[data-search-off]')) off.hidden = true;
  form.hidden = false;
  searchNow();
}

/** Whoever comes back from a hit finds the list again. */
function remember(query: string, edition: string): void {
  const asked = new URLSearchParams();
  if (query !== '') asked.set('q', query);
  if (edition !== '') asked.set('in', edition);
  try {
    history.replaceState(null, '', `${location.pathname}${asked.size > 0 ? `?${asked}` : ''}`);
  } catch {
    // A browser may not allow it in a page that was opened from a folder.
  }
}

const addresses = (root: string, files: string): string[] =>
  files
    .split(' ')
    .filter((file) => file !== '')
    .map((file) => root + file);

/** The hits of the newest editions by how good they are, then those of older ones in sections that no newer one has. */
async function find(
  query: string,
  { newest, older }: { newest: readonly string[]; older: readonly string[] },
): Promise<{ hits: EditionHit[]; all: boolean }> {
  const groups = [newest, ...older.map((one) => [one])];
  const found = await Promise.all(
    groups.map((group) => Promise.all(group.map((address) => ask(address, query)))),
  );
  // Where one edition has all words, those that have some of them are no answer.
  const all = found.flat().some((one) => one.all && one.hits.length > 0);
  const seen = new Set<string>();
  const hits = found.flatMap((group) => {
    const ofGroup = group
      .flatMap((one) => (one.all === all ? one.hits : []))
      .sort((a, b) => b.score - a.score);
    const unseen = ofGroup.filter(({ edition, section }) => !seen.has(`${edition.document} ${section.id}`));
    for (const { edition, section } of ofGroup) seen.add(`${edition.document} ${section.id}`);
    return unseen;
  });
  return { hits, all };
}

async function ask(address: string, query: string): Promise<{ hits: EditionHit[]; all: boolean }> {
  let loading = searches.get(address);
  if (loading === undefined) {
    loading = loadData(address).then((data) => ({ edition: data.edition, search: new Search(data) }));
    loading.catch(() => searches.delete(address));
    searches.set(address, loading);
  }
  const { edition, search } = await loading;
  const { hits, all } = search.find(query);
  return { hits: hits.map((hit) => ({ ...hit, edition, search })), all };
}
