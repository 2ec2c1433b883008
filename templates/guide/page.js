// The page is whole without this; it adds the reading position, copyable heading links and Escape.
(() => {
  const root = document.documentElement;

  // Contents: always open beside the text, a drawer above it on small screens.
  const contents = document.querySelector('.contents');
  const details = contents.querySelector('details');
  const list = contents.querySelector('.contents-list');
  const here = contents.querySelector('.contents-here');
  const wide = matchMedia('(min-width: 64em)');
  const fit = () => {
    details.open = wide.matches;
  };
  wide.addEventListener('change', fit);
  fit();
  list.addEventListener('click', (event) => {
    if (!wide.matches && event.target.closest('a')) details.open = false;
  });
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || wide.matches || !details.open) return;
    details.open = false;
    details.querySelector('summary').focus();
  });

  // Reading position: the last heading in or above the top of the window.
  contents.classList.add('follows');
  const entries = [...list.querySelectorAll('a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  let current = null;
  const follow = () => {
    const line = innerHeight * 0.15;
    const atEnd = innerHeight + scrollY >= root.scrollHeight - 2;
    const found = atEnd
      ? entries.at(-1)
      : entries.findLast(({ heading }) => heading.getBoundingClientRect().top <= line);
    if (found === current) return;
    current?.link.removeAttribute('aria-current');
    for (const item of list.querySelectorAll('.open')) item.classList.remove('open');
    current = found ?? null;
    here.textContent = current?.link.querySelector('.contents-text').textContent ?? '';
    if (current === null) return;
    current.link.setAttribute('aria-current', 'true');
    for (let item = current.link.closest('li'); item; item = item.parentElement.closest('li'))
      item.classList.add('open');
    if (!wide.matches) return;
    const { top, bottom } = current.link.getBoundingClientRect();
    const frame = list.getBoundingClientRect();
    if (top < frame.top || bottom > frame.bottom) list.scrollTop += top - frame.top - list.clientHeight / 3;
  };
  // The frame reaches from the line up to the page's start, so that a jump past a heading is noticed as well.
  const observer = new IntersectionObserver(follow, { rootMargin: '1000000px 0px -85% 0px' });
  for (const { heading } of entries) observer.observe(heading);
  new IntersectionObserver(follow).observe(document.querySelector('.page-footer'));
  addEventListener('hashchange', follow);
  follow();

  // A heading's link goes to the heading as any link does, and its address to the clipboard.
  const announcement = document.querySelector('.announcement');
  document.addEventListener('click', async (event) => {
    const link = event.target.closest('.heading-link');
    if (!link || !navigator.clipboard) return;
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      return;
    }
    announcement.textContent = announcement.dataset.copied;
    setTimeout(() => {
      announcement.textContent = '';
    }, 2500);
  });

  // Footnotes beside the text as well, where there is room for them (html.css): once in a section. They are for the eyes;
  // the mark leads to the note at the chapter's end, and that is the one that is read aloud.
  const beside = new Set();
  for (const mark of document.querySelectorAll('.chapter :is(h1, h2), [data-footnote-ref]')) {
    if (!mark.hash) {
      beside.clear();
      continue;
    }
    const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
    if (!note || beside.has(note) || mark.closest('table, figure, .footnotes, :is(h1, h2, h3, h4, h5, h6)')) continue;
    beside.add(note);
    const copy = document.createElement('span');
    copy.className = 'side-note';
    copy.ariaHidden = 'true';
    const number = document.createElement('span');
    number.className = 'side-note-number';
    number.textContent = mark.textContent;
    copy.append(number, ...note.cloneNode(true).childNodes);
    for (const extra of copy.querySelectorAll('[data-footnote-backref], .term-tip')) extra.remove();
    for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
    for (const link of copy.querySelectorAll('a')) link.tabIndex = -1;
    mark.closest('sup').after(copy);
  }

  // What scrolls sideways can be reached with Tab, and has a name for that; where all of it shows, that would be a stop for nothing.
  const boxes = [...document.querySelectorAll('.table-scroll, .figure-scroll, .content pre')].map((box) => ({
    box,
    ofStop: [...box.attributes].filter(({ name }) => /^(tabindex|role|aria-label(ledby)?)$/.test(name)),
  }));
  const reach = () => {
    for (const { box, ofStop } of boxes) {
      const scrolls = box.scrollWidth > box.clientWidth;
      for (const { name, value } of ofStop) {
        if (scrolls) box.setAttribute(name, value);
        else box.removeAttribute(name);
      }
    }
  };
  const resized = new ResizeObserver(reach);
  for (const { box } of boxes) resized.observe(box);
  // Other letters are wider or narrower in a box that keeps its size.
  document.fonts.ready.then(reach);

  // Escape closes the explanation of a term, also where the pointer is on it (WCAG 2.2, 1.4.13).
  const shown = '.term:is(:hover, :focus-visible), .term:has(+ .term-tip:hover)';
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const term of document.querySelectorAll(shown)) term.classList.add('dismissed');
  });
  const release = ({ target }) => {
    const near = target.closest?.('.term, .term-tip');
    const term = near?.matches('.term-tip') ? near.previousElementSibling : near;
    if (!term?.matches(':hover, :focus-visible')) term?.classList.remove('dismissed');
  };
  document.addEventListener('pointerout', release);
  document.addEventListener('focusout', release);
})();
