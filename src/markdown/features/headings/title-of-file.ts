import path from 'node:path';

/** Files that are called after the folder that they open. */
const FIRST_PAGES = new Set(['index', '_index', 'readme']);

/** What a chapter is called after its file: `02-kom_godt-i-gang.md` → `Kom godt i gang`. */
export function titleOfFile(file: string): string {
  const name = path.posix.basename(file).replace(/\.\w+$/, '');
  const folder = path.posix.basename(path.posix.dirname(file));
  const words = wordsOf(FIRST_PAGES.has(name.toLowerCase()) && folder !== '.' ? folder : name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A number before a name says its order. */
function wordsOf(name: string): string {
  const words = name
    .normalize()
    .replace(/^\.+|[-_\s]+/g, ' ')
    .trim();
  return words.replace(/^\d+[. ]+(?=\S)/, '') || name;
}
