import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { sha256 } from '../files/hash.ts';
import type { SiteFile } from './site-file.ts';

const processor = unified().use(rehypeStringify).freeze();

const DATA_URL = /^data:image\/([\w+.-]+);base64,(.+)$/s;
const ENDINGS: Readonly<Record<string, string>> = { 'svg+xml': 'svg', jpeg: 'jpg' };

/**
 * Takes out of an edition's pages what a strict policy forbids within them (Content Security Policy 3, `style-src 'self'`,
 * `img-src 'self'`): pictures become files, styles rules of the edition's style sheet.
 */
export class PagesWithFiles {
  readonly #pageOf: ReadonlyMap<string, string>;
  readonly #folder: string;
  readonly #pictures = new Map<string, Uint8Array>();
  readonly #rules = new Map<string, string>();
  readonly #sheets = new Set<string>();

  /**
   * @param pageOf the file of the page on which an id of the document stands
   * @param folder the address of the edition's folder from its pages
   */
  constructor(pageOf: ReadonlyMap<string, string>, folder: string) {
    this.#pageOf = pageOf;
    this.#folder = folder;
  }

  /** A page as it stands in the file of a name. */
  page(html: string, file: string): string {
    const tree = fromHtml(html);
    this.#visit(tree, file, false);
    return `${processor.stringify(tree)}\n`;
  }

  get pictures(): readonly SiteFile[] {
    return [...this.#pictures].map(([path, content]) => ({ path, content }));
  }

  /** What the pages' own styles have become. */
  get rules(): readonly string[] {
    return [
      ...[...this.#rules].map(([style, name]) => `.${name}.${name}.${name}{${style}}`),
      ...this.#sheets,
    ];
  }

  #visit(node: Root | Element, file: string, inChapter: boolean): void {
    node.children = node.children.filter((child) => {
      if (child.type !== 'element') return true;
      if (child.tagName === 'style') {
        this.#sheets.add(textOf(child));
        return false;
      }
      const { properties } = child;
      if (typeof properties['style'] === 'string') this.#asClass(child, properties['style']);
      if (child.tagName === 'img') this.#asFile(child);
      if (child.tagName === 'a') this.#lead(child, file, inChapter);
      const classes = properties['className'];
      this.#visit(child, file, inChapter || (Array.isArray(classes) && classes.includes('chapter')));
      return true;
    });
  }

  #asClass({ properties }: Element, style: string): void {
    const name = this.#rules.get(style) ?? `own-${this.#rules.size + 1}`;
    this.#rules.set(style, name);
    const { className } = properties;
    properties['className'] = [...(Array.isArray(className) ? className : []), name];
    delete properties['style'];
  }

  #asFile({ properties }: Element): void {
    const [, subtype = '', base64] = DATA_URL.exec(String(properties['src'] ?? '')) ?? [];
    if (base64 === undefined) return;
    const content = Buffer.from(base64, 'base64');
    const name = `${sha256(content).slice(0, 12)}.${ENDINGS[subtype] ?? subtype}`;
    this.#pictures.set(name, content);
    properties['src'] = `${this.#folder}assets/${name}`;
  }

  /** Within the document a link goes to the page that has its id now; a file that a chapter links to stands in the edition's folder. */
  #lead({ properties }: Element, file: string, inChapter: boolean): void {
    const href = String(properties['href'] ?? '');
    if (href.startsWith('#')) {
      const page = this.#pageOf.get(decodeURIComponent(href.slice(1)));
      if (page !== undefined && page !== file) properties['href'] = `${page}${href}`;
    } else if (inChapter && href !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(href)) {
      properties['href'] = `${this.#folder}${href}`;
    }
  }
}
