// Every page is whole without this. It adds what may have changed since the page was made (editions.js): newer editions, notices, whom to tell
// of a mistake; and what only a script can do.
(() => {
  const root = document.documentElement;
  const { document: id, version, page, root: base = '' } = root.dataset;
  const site = window.klDocsSite;
  const words = site.words[root.lang] ?? Object.values(site.words)[0];
  const say = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');

  for (const button of document.querySelectorAll('[data-print]')) {
    button.addEventListener('click', () => print());
    button.hidden = false;
  }

  const known = site.documents[id];
  const editions = (known?.editions ?? []).map((edition) => ({
    ...edition,
    pages: edition.pages.map(([file, ...ids]) => ({ file, ids })),
  }));
  const mine = editions.find((edition) => edition.version === version);

  // The section that is being read: the one of the address as long as its heading is to be seen, and at the page's top, where one goes to choose an
  // edition; else the last whose heading is in or above the top of the window.
  const sections = mine?.pages.find(({ file }) => file === page)?.ids ?? [];
  const topOf = (element) => element?.getBoundingClientRect().top ?? Infinity;
  const sectionHere = () => {
    const asked = document.querySelector(':target');
    const top = topOf(asked);
    const isSeen = top > -1 && top < innerHeight;
    if (sections.includes(asked?.id) && (isSeen || scrollY < 1)) return asked.id;
    return sections.findLast((id) => topOf(document.getElementById(id)) <= innerHeight * 0.2) ?? sections[0];
  };

  // What sections were called, on the way from an edition down to an older one: each tells it of the one before.
  const renamings = (newer, older) => {
    const all = [];
    let at = newer;
    while (at?.since && at !== older) {
      all.push(Object.entries(at.since.ids));
      at = editions.find((edition) => edition.version === at.since.version);
    }
    return all;
  };
  const calledIn = (section, wanted) => {
    if (editions.indexOf(wanted) > editions.indexOf(mine))
      return renamings(mine, wanted).reduce((id, all) => all.find(([, now]) => now === id)?.[0] ?? id, section);
    return renamings(wanted, mine).reduceRight((id, all) => all.find(([before]) => before === id)?.[1] ?? id, section);
  };
  const folderOf = (edition) => (edition.version === known.latest ? '../latest/' : `../${edition.version}/`);

  /** Where what is being read stands in another edition, and whether it stands there. */
  const placeIn = (edition) => {
    const [chapter] = sections;
    const section = sectionHere();
    for (const wanted of [section, chapter]) {
      if (wanted === undefined) continue;
      const name = calledIn(wanted, edition);
      const found = edition.pages.find(({ ids }) => ids.includes(name));
      if (found === undefined) continue;
      const hash = name === found.ids[0] ? '' : `#${name}`;
      return { href: `${folderOf(edition)}${found.file}${hash}`, whole: wanted === section };
    }
    const same = edition.pages.find(({ file }) => file === page);
    return { href: `${folderOf(edition)}${same?.file ?? 'index.html'}`, whole: same !== undefined || page === 'index.html' };
  };

  const leadsTo = (link, edition) => {
    link.addEventListener('click', () => {
      link.href = placeIn(edition).href;
    });
    link.href = placeIn(edition).href;
  };

  // The choice of an edition.
  const place = document.querySelector('[data-editions]');
  if (place && mine) {
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.className = 'tool';
    summary.textContent = place.textContent.trim();
    summary.title = say('choose');
    const list = document.createElement('ul');
    list.className = 'editions-list';
    const items = editions.map((edition) => {
      const link = document.createElement('a');
      const name = document.createElement('span');
      name.textContent = edition.name;
      const note = document.createElement('span');
      note.className = 'editions-note';
      link.append(name, ' ', note);
      if (edition === mine) link.setAttribute('aria-current', 'true');
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
      return { edition, link, note };
    });
    const update = () => {
      for (const { edition, link, note } of items) {
        const { href, whole } = placeIn(edition);
        link.href = href;
        const notes = [
          edition.version === known.latest && say('newest'),
          edition.draft && say('draft'),
          edition.withdrawn && say('withdrawnShort'),
          edition.mendedBy && say('mendedShort'),
          edition === mine ? say('here') : !whole && !edition.withdrawn && say('otherSection'),
        ];
        note.textContent = notes.filter(Boolean).join(', ');
      }
    };
    update();
    // The event of the details itself comes a moment later.
    summary.addEventListener('click', update);
    details.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !details.open) return;
      details.open = false;
      summary.focus();
    });
    document.addEventListener('click', (event) => {
      if (!details.contains(event.target)) details.open = false;
    });
    details.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !details.contains(relatedTarget)) details.open = false;
    });
    details.append(summary, list);
    place.replaceChildren(details);
  }

  // What is known of this edition by now, in the place of the line that says which it is.
  const line = document.querySelector('[data-edition-line]');
  const newest = editions.find((edition) => edition.version === known?.latest);
  const mending = mine?.mendedBy ? editions.find((edition) => edition.version === mine.mendedBy) : undefined;
  if (line && mine && newest && (mending || (newest !== mine && !mine.draft))) {
    const target = mending ?? newest;
    const text = say(mending ? 'mended' : 'outdated', { version: target.version });
    const link = document.createElement('a');
    link.textContent = say('read');
    leadsTo(link, target);
    const inner = line.firstElementChild;
    inner.replaceChildren(text, ' ', link);
    line.classList.add('edition-line-warns');
  } else if (line && newest) {
    const link = line.querySelector('a');
    if (newest === mine) link.remove();
    else leadsTo(link, newest);
  }

  // Whom to tell of a mistake, with the edition and the section.
  const titleOf = (section) => {
    const heading = section && document.getElementById(section)?.closest('h1, h2, h3, h4, h5, h6');
    return heading?.textContent.replace(/\s+/g, ' ').trim() ?? document.title;
  };
  for (const link of document.querySelectorAll('[data-report]')) {
    if (!site.errors) continue;
    link.addEventListener('click', () => {
      const section = titleOf(sectionHere());
      const what = known ? `${known.title} ${version}` : document.title;
      const values = { document: what, section };
      link.href = site.errors.includes('@') && !/^https?:/.test(site.errors)
        ? `mailto:${site.errors}?subject=${encodeURIComponent(`${say('report', { where: what })}: ${section}`)}&body=${encodeURIComponent(`\n\n${location.href}`)}`
        : site.errors.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] ?? ''));
    });
  }

})();
