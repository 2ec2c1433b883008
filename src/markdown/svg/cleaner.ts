import type { Element, ElementContent, Properties } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { namedByPage } from '../../fonts/page-font-names.ts';
import { walkElements } from '../walk.ts';
import { REACHING_OUT } from './properties.ts';
import { isSilentlyRemoved, isUseless, SVG_ELEMENTS, UNWRAPPED_ELEMENTS } from './schema.ts';
import { type LocalStyle, localStyle, localValue, scopedCss } from './style.ts';

/** An element, an attribute of one, or a property or rule of its style (`position`, `@font-face`; empty for what cannot be read) that is taken out. */
export interface Removed {
  readonly tag: string;
  readonly attribute?: string;
  readonly style?: string;
}

/** The drawing with nothing in it that runs, fetches or reaches out of it, and what was taken out, sorted. */
export function cleanDrawing(svg: Element, prefix: string): { element: Element; removed: Removed[] } {
  const cleaner = new DrawingCleaner(svg, prefix);
  const element = cleaner.clean(svg, true);
  // The drawing's own style sheets are bound to this id.
  if (cleaner.hasStyle) element.properties['id'] = prefix;
  return { element, removed: [...cleaner.removed.values()].sort(byName) };
}

class DrawingCleaner {
  readonly removed = new Map<string, Removed>();
  hasStyle = false;
  readonly #prefix: string;
  readonly #ids = new Set<string>();

  constructor(svg: Element, prefix: string) {
    this.#prefix = prefix;
    walkElements({ type: 'root', children: [svg] }, ({ properties }) => {
      if (typeof properties['id'] === 'string') this.#ids.add(properties['id']);
      return undefined;
    });
  }

  clean(element: Element, isRoot = false): Element {
    const properties: Properties = {};
    for (const [name, value] of Object.entries(element.properties)) {
      if (isUseless(name)) continue;
      const cleaned = isRoot && REACHING_OUT.has(name) ? null : this.#property(name, value, isRoot);
      if (cleaned === null) this.#remove({ tag: element.tagName, attribute: attributeName(name) });
      else properties[name] = cleaned;
    }
    return {
      type: 'element',
      tagName: element.tagName,
      properties,
      children: this.#children(element.children),
    };
  }

  #children(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [{ type: 'text', value: node.value }];
      if (node.type !== 'element') return [];
      if (node.tagName === 'style') return this.#style(node);
      if (SVG_ELEMENTS.has(node.tagName)) return [this.clean(node)];
      if (isSilentlyRemoved(node.tagName)) return [];
      this.#remove({ tag: node.tagName });
      return UNWRAPPED_ELEMENTS.has(node.tagName) ? this.#children(node.children) : [];
    });
  }

  #remove(what: Removed): void {
    this.removed.set(JSON.stringify(what), what);
  }

  #style(style: Element): ElementContent[] {
    const css = this.#written(scopedCss(textOf(style), this.#prefix, this.#ids, this.#rename));
    if (css === '') return [];
    this.hasStyle = true;
    return [{ type: 'element', tagName: 'style', properties: {}, children: [{ type: 'text', value: css }] }];
  }

  /** What is left of a style. */
  #written({ css, leftOut }: LocalStyle): string {
    for (const style of leftOut) this.#remove({ tag: 'style', style });
    return css;
  }

  /** The property's safe value; null where it is unsafe. */
  #property(name: string, value: Properties[string], isRoot: boolean): Properties[string] {
    const lower = name.toLowerCase();
    if (lower.startsWith('on') || lower === 'src') return null;
    if (lower === 'href' || lower === 'xlinkhref') {
      const target = String(value).trim();
      return target.startsWith('#') ? `#${this.#rename(target.slice(1))}` : null;
    }
    if (name === 'id') return this.#rename(String(value));
    if (lower.startsWith('aria') && Array.isArray(value)) return value.map((id) => this.#rename(String(id)));
    if (typeof value !== 'string') return value;
    if (name === 'style')
      return this.#written(localStyle(value, this.#rename, isRoot ? REACHING_OUT : undefined));
    const local = localValue(value, this.#rename);
    return name === 'fontFamily' && local !== null ? namedByPage(local) : local;
  }

  readonly #rename = (id: string): string => `${this.#prefix}-${id}`;
}

/** As the author wrote it: `xLinkHref` → `xlink:href`, `onLoad` → `onload`. */
function attributeName(property: string): string {
  return property.toLowerCase().replace(/^xlink/, 'xlink:');
}

/** Elements first, each kind by its name. */
const byName = (one: Removed, two: Removed): number => (orderOf(one) < orderOf(two) ? -1 : 1);
const orderOf = ({ tag, attribute, style }: Removed): string =>
  style !== undefined ? `2 ${style}` : attribute === undefined ? `0 ${tag}` : `1 ${attribute} ${tag}`;
