// Runs before the page is painted, so that a chosen theme shows without a flash.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to this page (private window, some file:// pages): the system's theme applies.
}
