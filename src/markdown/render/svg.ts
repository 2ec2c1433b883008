import type { Element, ElementContent, Nodes, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Diagnostics, Place } from '../../report/diagnostic.ts';
import { isSilentlyRemoved, SVG_ELEMENTS } from './svg-schema.ts';
import { localCss, scopedCss } from './svg-style.ts';

export interface InlineSvgOptions {
  /** Begins every id in the drawing, so that two drawings on a page do not meet. */
  readonly prefix: string;
  readonly alt: string;
  /** The id that the author gave the picture. */
  readonly id?: string | undefined;
  /** Where the chapter shows the drawing. */
  readonly place: Place;
  readonly diagnostics: Diagnostics;
}

/**
 * A drawing as an element of the page, with nothing in it that runs, fetches or reaches out of it. What was taken out is
 * warned of. Read as HTML, since that is how the browser will read what is written here.
 */
export function inlineSvg(markup: string, options: InlineSvgOptions): ElementContent {
  const { alt, place, diagnostics } = options;
  const tree = fromHtml(markup, { fragment: true });
  const svg = tree.children.find((node) => node.type === 'element' && node.tagName === 'svg');
  if (svg?.type !== 'element') {
    diagnostics.error(
      'broken-svg',
      'The file is not an SVG drawing',
      place,
      'Export the drawing again as SVG.',
    );
    return { type: 'text', value: alt };
  }
  const removed = new Set<string>();
  const clean = new DrawingCleaner(svg, options.prefix, removed).clean();
  for (const what of [...removed].sort()) {
    diagnostics.warning(
      'removed-svg',
      `${what} is taken out of the drawing`,
      place,
      'Export it as plain SVG, without scripts and links.',
    );
  }
  const properties: Properties = { ...clean.properties, role: 'img', ariaLabel: alt };
  if (options.id) properties['id'] = options.id;
  delete properties['xmlns'];
  delete properties['ariaLabelledBy'];
  return { ...clean, properties };
}

class DrawingCleaner {
  readonly #svg: Element;
  readonly #scope: string;
  readonly #removed: Set<string>;
  readonly #ids = new Set<string>();
  readonly #rename: (id: string) => string;

  constructor(svg: Element, prefix: string, removed: Set<string>) {
    this.#svg = svg;
    this.#scope = prefix;
    this.#removed = removed;
    this.#rename = (id) => `${prefix}-${id}`;
    visit(svg, 'element', ({ properties }) => {
      if (typeof properties['id'] === 'string') this.#ids.add(properties['id']);
    });
  }

  clean(): Element {
    return { ...this.#element(this.#svg), tagName: 'svg' };
  }

  #element(element: Element): Element {
    const properties: Properties = {};
    for (const [name, value] of Object.entries(element.properties)) {
      const cleaned = this.#property(name, value);
      if (cleaned === null) this.#removed.add(`The attribute ${name} of <${element.tagName}>`);
      else if (cleaned !== undefined) properties[name] = cleaned;
    }
    // The drawing's own style sheet is bound to this id.
    if (element === this.#svg && this.#hasStyle()) properties['id'] = this.#scope;
    return {
      type: 'element',
      tagName: element.tagName,
      properties,
      children: this.#children(element.children),
    };
  }

  #hasStyle(): boolean {
    let has = false;
    visit(this.#svg, 'element', ({ tagName }) => {
      has ||= tagName === 'style';
    });
    return has;
  }

  #children(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [{ type: 'text', value: node.value }];
      if (node.type !== 'element') return [];
      if (node.tagName === 'style') return this.#style(node);
      if (SVG_ELEMENTS.has(node.tagName)) return [this.#element(node)];
      if (isSilentlyRemoved(node.tagName)) return [];
      this.#removed.add(`<${node.tagName}>`);
      return node.tagName === 'a' || node.tagName === 'switch' ? this.#children(node.children) : [];
    });
  }

  #style(style: Element): ElementContent[] {
    const css = scopedCss(textOf(style as Nodes), this.#scope, this.#ids, this.#rename);
    if (css === null) {
      this.#removed.add('<style>');
      return [];
    }
    return [{ type: 'element', tagName: 'style', properties: {}, children: [{ type: 'text', value: css }] }];
  }

  /** The property's safe value; null where it is unsafe, undefined where it is of no use. */
  #property(name: string, value: Properties[string]): Properties[string] {
    const lower = name.toLowerCase();
    if (lower.startsWith('on')) return null;
    if (lower === 'xlinkhref' || lower === 'href') {
      return typeof value === 'string' && value.trim().startsWith('#')
        ? `#${this.#rename(value.trim().slice(1))}`
        : null;
    }
    if (lower === 'src' || lower === 'xmlbase') return null;
    if (name.includes(':') || lower.startsWith('xlink') || lower.startsWith('xmlns')) return undefined;
    if (name === 'id') return this.#rename(String(value));
    if (lower.startsWith('aria') && Array.isArray(value)) return value.map((id) => this.#rename(String(id)));
    return typeof value === 'string' ? localCss(value, this.#rename) : value;
  }
}
