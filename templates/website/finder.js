// The list is whole without this; it adds a field that finds in it, however a name is spelled.
(() => {
  const main = document.querySelector('[data-finder]');
  const finder = main.querySelector('.finder');
  const field = finder.querySelector('input');
  const result = finder.querySelector('.finder-result');

  // "aeroe" finds Ærø, and so does "ærø".
  const fold = (text) =>
    text.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa').replace(/[\s-]+/g, ' ').trim();
  const groups = [...main.querySelectorAll('.group')].map((element) => ({
    element,
    name: fold(element.querySelector('h2').textContent),
    items: [...element.querySelectorAll('li')].map((item) => {
      const label = item.textContent.trim();
      const words = fold(label).split(' ');
      // "Slagelse" is as near as "Slagelse Kommune", and "Skjern" as near as "Ringkøbing-Skjern".
      const own = words.slice(0, -1);
      return { item, label, names: [...new Set([words.join(' '), own.join(' '), ...own])].filter(Boolean) };
    }),
  }));
  const all = groups.flatMap(({ items }) => items);

  /** How many letters are to be put in, taken out or changed (Levenshtein). */
  const distance = (one, other) => {
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++)
        next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1)));
      row = next;
    }
    return row[other.length];
  };
  const nearest = (wanted) =>
    all
      .map((entry) => ({ entry, far: Math.min(...entry.names.map((name) => distance(wanted, name))) }))
      .filter(({ far }) => far <= Math.max(2, Math.ceil(wanted.length / 2.5)))
      .sort((a, b) => a.far - b.far || a.entry.label.localeCompare(b.entry.label, document.documentElement.lang))
      .slice(0, 3)
      .map(({ entry }) => entry);

  const linksTo = (entries) =>
    entries.flatMap(({ item }, index) => [index === 0 ? ' ' : ', ', item.querySelector('a').cloneNode(true)]);

  let first = null;
  const find = () => {
    const wanted = fold(field.value);
    const found = [];
    for (const { element, name, items } of groups) {
      const whole = name.includes(wanted);
      for (const entry of items) {
        const shown = whole || entry.names.some((one) => one.includes(wanted));
        entry.item.hidden = !shown;
        if (shown) found.push(entry);
      }
      element.hidden = items.every(({ item }) => item.hidden);
    }
    const near = found.length === 0 ? nearest(wanted) : [];
    if (found.length === 0)
      for (const { element, items } of groups) {
        element.hidden = false;
        for (const { item } of items) item.hidden = false;
      }
    // What begins with the letters typed stands before what has them within.
    first = wanted === '' ? null : (found.find(({ names }) => names[0].startsWith(wanted)) ?? found[0] ?? near[0] ?? null);
    if (wanted === '') result.replaceChildren();
    else if (near.length > 0) result.replaceChildren(main.dataset.near, ...linksTo(near));
    else if (found.length === 0) result.replaceChildren(main.dataset.none);
    else if (found.length <= 3) result.replaceChildren(...linksTo(found));
    else result.replaceChildren(main.dataset.many.replace('2', found.length));
  };
  field.addEventListener('input', find);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && first) location.href = first.item.querySelector('a').href;
  });
  // Of a few one sees all.
  if (all.length < 10) finder.remove();
  else finder.hidden = false;
})();
