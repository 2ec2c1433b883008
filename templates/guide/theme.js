// The colours that the reader has chosen: set before the page is painted, so that they show without a flash. The button for them comes with the page.
(() => {
  const root = document.documentElement;
  const themes = ['automatic', 'light', 'dark'];
  const chosen = () => root.dataset.theme ?? 'automatic';
  const choose = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  try {
    choose(localStorage.getItem('theme'));
  } catch {
    // Storage is closed to this page (private window, some file:// pages): the system's theme applies.
  }
  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-theme-button]');
    if (!button) return;
    const name = button.querySelector('[data-theme-name]');
    const show = () => {
      name.textContent = button.dataset[chosen()];
    };
    button.addEventListener('click', () => {
      const next = themes[(themes.indexOf(chosen()) + 1) % themes.length];
      choose(next);
      try {
        if (next === 'automatic') localStorage.removeItem('theme');
        else localStorage.setItem('theme', next);
      } catch {
        // Not remembered, but it still applies to this visit.
      }
      show();
    });
    show();
    button.hidden = false;
  });
})();
