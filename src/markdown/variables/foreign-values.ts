import { type Diagnostics, problem } from '../../report/diagnostic.ts';
import type { Variable } from '../mdast.ts';
import { NotedOnce } from '../noted-once.ts';

/** Values that sites made with Jekyll, Hugo, MkDocs, VitePress or a workflow have, and no document here. */
const ROOTS = new Set([
  ...['site', 'page', 'config', 'extra', 'layout', 'include', 'theme', 'book', 'frontmatter', 'content'],
  ...['secrets', 'github', 'env', 'matrix', 'steps', 'inputs', 'runner', 'vars', 'needs', 'values'],
]);

/** Values of other tools in a chapter: those of one root, as `site`, are told once, with how many there are. */
export class ForeignValues {
  readonly #diagnostics: Diagnostics;
  readonly #byRoot = new Map<string, NotedOnce>();

  constructor(diagnostics: Diagnostics) {
    this.#diagnostics = diagnostics;
  }

  static has(root: string): boolean {
    return ROOTS.has(root);
  }

  add({ name, path: [root = ''], place }: Variable): void {
    const noted = this.#byRoot.get(root) ?? new NotedOnce(this.#diagnostics);
    this.#byRoot.set(root, noted);
    noted.add((more) => problem('foreign-syntax.value', { name, more }, place));
  }

  tell(): void {
    for (const noted of this.#byRoot.values()) noted.tell();
  }
}
