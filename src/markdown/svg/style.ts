import type { Atrule, CssNode, Declaration, List, Rule } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import { PAGE_VARIABLE } from '../../fonts/page-font-names.ts';
import { inPageFonts } from './fonts.ts';
import { isIdle, PROPERTIES } from './properties.ts';

/** A style as it may stand in a page: written anew from what was read, so that nobody reads it in another way. */
export interface LocalStyle {
  readonly css: string;
  /** The properties (`position`) and rules (`@import`) that were left out; empty for what could not be read. */
  readonly leftOut: readonly string[];
}

type Rename = (id: string) => string;

/** CSS functions and rules that fetch something, or that older browsers ran code from. */
const FETCHING =
  /@import|@namespace|image-set\(|\bimage\(|\bsrc\(|cross-fade\(|\belement\(|\bpaint\(|expression\(|javascript:|-moz-binding|behavior\s*:/i;
const URL_FUNCTION = /url\(\s*(["']?)\s*([^"')]*?)\s*\1\s*\)/gi;
/** Rules that hold others, and for when. */
const CONDITIONS = new Set(['media', 'supports']);

/**
 * The value of an attribute, whose `url(#id)` were renamed; null where it refers to anything outside the drawing. A backslash is refused
 * too: it can write `url` in other letters.
 */
export function localValue(value: string, rename: Rename): string | null {
  if (value.includes('\\') || FETCHING.test(value)) return null;
  let outside = false;
  const renamed = value.replace(URL_FUNCTION, (_, __, target: string) => {
    if (!target.startsWith('#')) outside = true;
    return `url(#${rename(target.slice(1))})`;
  });
  const unread = renamed.replace(/url\(#[^)]*\)/gi, '');
  return outside || /url\s*\(/i.test(unread) ? null : renamed;
}

/**
 * A `style` attribute with what may be set in a drawing, in the page's fonts.
 *
 * @param refused properties that this element may not have besides
 */
export function localStyle(
  css: string,
  rename: Rename,
  refused: ReadonlySet<string> = new Set(),
): LocalStyle {
  const reading = new Reading(rename, new Set(), refused);
  const list = parse(css, { context: 'declarationList', parseCustomProperty: false });
  if (list.type === 'DeclarationList') reading.declarations(list.children);
  return reading.written(list);
}

/** A drawing's style sheet with what may be set in a drawing, made to hold for that drawing only and in the page's fonts. */
export function scopedCss(css: string, scope: string, ids: ReadonlySet<string>, rename: Rename): LocalStyle {
  const reading = new Reading(rename, ids, new Set());
  const sheet = parse(css, { context: 'stylesheet', parseCustomProperty: false });
  if (sheet.type === 'StyleSheet') reading.rules(sheet.children);
  const { css: rules, leftOut } = reading.written(sheet);
  return { css: rules === '' ? '' : `:where(#${scope}){${rules}}`, leftOut };
}

/** Takes out of a parsed style what may not be in it. */
class Reading {
  readonly #leftOut = new Set<string>();
  readonly #rename: Rename;
  readonly #ids: ReadonlySet<string>;
  readonly #refused: ReadonlySet<string>;

  constructor(rename: Rename, ids: ReadonlySet<string>, refused: ReadonlySet<string>) {
    this.#rename = rename;
    this.#ids = ids;
    this.#refused = refused;
  }

  written(node: CssNode): LocalStyle {
    const css = inPageFonts(generate(node));
    // A `<` would start an element: HTML reads the style elements of SVG like any other.
    if (!css.includes('<')) return { css, leftOut: [...this.#leftOut].sort() };
    return { css: '', leftOut: [...this.#leftOut, ''].sort() };
  }

  rules(nodes: List<CssNode>): void {
    this.#keep(nodes, (node) => {
      if (node.type === 'Rule') return this.#rule(node);
      if (node.type === 'Atrule') return this.#atRule(node);
      return node.type === 'Comment' || node.type === 'CDO' || node.type === 'CDC' ? null : '';
    });
  }

  declarations(nodes: List<CssNode>): void {
    this.#keep(nodes, (node) => (node.type === 'Declaration' ? this.#declaration(node) : ''));
  }

  /** Leaves out those for which a name is answered, which is told, or null, which is not. */
  #keep(nodes: List<CssNode>, nameOf: (node: CssNode) => string | null | undefined): void {
    nodes.forEach((node, item, list) => {
      const name = nameOf(node);
      if (name === undefined) return;
      list.remove(item);
      if (name !== null) this.#leftOut.add(name);
    });
  }

  #rule({ prelude, block }: Rule): string | null | undefined {
    if (prelude.type !== 'SelectorList') return '';
    let reachesOut = false;
    prelude.children.forEach((selector) => {
      // Within the drawing's scope (CSS Nesting 1, 2): what begins with a combinator, or names the scope, may be beside it.
      if (selector.type === 'Selector' && selector.children.first?.type === 'Combinator') reachesOut = true;
    });
    walk(prelude, (node) => {
      if (node.type === 'NestingSelector' || node.type === 'Raw') reachesOut = true;
      if (node.type === 'IdSelector' && this.#ids.has(node.name)) node.name = this.#rename(node.name);
    });
    if (reachesOut) return '';
    this.declarations(block.children);
    return block.children.isEmpty ? null : undefined;
  }

  #atRule({ name, prelude, block }: Atrule): string | null | undefined {
    const isCondition = CONDITIONS.has(name.toLowerCase()) && prelude?.type === 'AtrulePrelude';
    if (!isCondition || !block) return `@${name.toLowerCase()}`;
    this.rules(block.children);
    return block.children.isEmpty ? null : undefined;
  }

  #declaration(declaration: Declaration): string | null | undefined {
    const name = declaration.property.toLowerCase();
    const written = generate(declaration.value);
    // The page's own: a drawing that names them would have a say in its fonts.
    if (name.startsWith(PAGE_VARIABLE)) return null;
    if (name.startsWith('--')) return isPlain(written) ? undefined : name;
    if (isIdle(name)) return null;
    if (!PROPERTIES.has(name) || this.#refused.has(name)) return name;
    return declaration.value.type === 'Value' && this.#isLocal(declaration.value, written) ? undefined : name;
  }

  /** Whether a value refers to nothing outside the drawing; its ids are renamed. */
  #isLocal(value: CssNode, written: string): boolean {
    if (written.includes('\\') || FETCHING.test(written)) return false;
    let isLocal = true;
    walk(value, (node) => {
      if (node.type === 'Raw') isLocal = false;
      if (node.type !== 'Url') return;
      const target = node.value.trim();
      if (target.startsWith('#')) node.value = `#${this.#rename(target.slice(1))}`;
      else isLocal = false;
    });
    return isLocal;
  }
}

/** A custom property's value is written as it stands: only what is read in one way. */
const isPlain = (value: string): boolean =>
  /^[\w\s#%.,()+*/-]*$/.test(value) && !/url\(|[\n\r\f]/i.test(value);
