// The lists are whole without this; it groups them by initial letter and adds a field that filters them.
(() => {
  const noResults = document.getElementById('result-words').dataset.none;
  // "aeroe" finds Ærø, and so does "ærø".
  const fold = (text) =>
    text.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa').trim();

  for (const variants of document.querySelectorAll('[data-variants]')) {
    const list = variants.querySelector('.variant-list');
    const items = [...list.children].map((element) => {
      const name = element.querySelector('.variant-name').textContent.trim();
      return { element, initial: name[0]?.toUpperCase() ?? '', folded: fold(name) };
    });

    const groups = document.createElement('div');
    groups.className = 'groups';
    let group = null;
    for (const { element, initial } of items) {
      if (group?.dataset.initial !== initial) {
        group = document.createElement('section');
        group.className = 'group';
        group.dataset.initial = initial;
        const heading = document.createElement('h3');
        heading.textContent = initial;
        group.append(heading, document.createElement('ul'));
        groups.append(group);
      }
      group.lastElementChild.append(element);
    }
    list.replaceWith(groups);

    const filter = variants.querySelector('.filter');
    const field = filter.querySelector('input');
    const result = filter.querySelector('.filter-result');
    field.addEventListener('input', () => {
      const wanted = fold(field.value);
      let shown = 0;
      for (const { element, folded } of items) {
        element.hidden = !folded.includes(wanted);
        if (!element.hidden) shown += 1;
      }
      for (const section of groups.children) {
        section.hidden = [...section.lastElementChild.children].every((element) => element.hidden);
      }
      result.textContent = shown === 0 ? noResults : wanted && `${shown} / ${items.length}`;
    });
    filter.hidden = items.length < 10;
  }
})();
