import { formatOf, PLAIN } from './format.ts';
import { readNumberingReference } from './numbering.ts';
import type { Style } from './types.ts';
import { childOf, childrenOf, valueIn, type XmlElement } from './xml.ts';

/** The styles of a document (ECMA-376-1, 17.7). */
export interface Styles {
  /** Null for one that is not there. */
  readonly named: (id: string | undefined) => Style | null;
  /** What a paragraph without a style has. */
  readonly standard: Style | null;
  readonly language: string | null;
}

/** How many may be based on each other. */
const LONGEST_CHAIN = 40;
const CODE_NAME =
  /^(?:html )?(?:code|kode|keyboard|typewriter|sample|preformatted)\b|verbatim|source ?code|kildekode/;

export function readStyles(root: XmlElement | null): Styles {
  const elements = childrenOf(root ?? undefined, 'w:style');
  const byId = new Map(elements.map((element) => [element.attributes['w:styleId'] ?? '', element]));
  const read = new Map<string, Style>();
  const named = (id: string | undefined, depth = 0): Style | null => {
    const element = id === undefined ? undefined : byId.get(id);
    if (id === undefined || element === undefined || depth > LONGEST_CHAIN) return null;
    const known = read.get(id);
    if (known !== undefined) return known;
    const style = readStyle(id, element, named(valueIn(element, 'w:basedOn'), depth + 1));
    read.set(id, style);
    return style;
  };
  const standard = elements.find(
    (element) => element.attributes['w:type'] === 'paragraph' && isSet(element.attributes['w:default']),
  );
  const defaults = childOf(childOf(childOf(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  return {
    named: (id) => named(id),
    standard: named(standard?.attributes['w:styleId']),
    language: valueIn(defaults, 'w:lang') ?? null,
  };
}

const isSet = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

function readStyle(id: string, element: XmlElement, base: Style | null): Style {
  const name = valueIn(element, 'w:name') ?? id;
  const properties = childOf(element, 'w:pPr');
  const format = formatOf(childOf(element, 'w:rPr'), base?.format ?? PLAIN);
  return {
    id,
    name,
    names: [name.toLowerCase(), ...(base?.names ?? [])],
    heading: readOutlineLevel(properties) ?? namedLevel(name) ?? base?.heading ?? null,
    format: CODE_NAME.test(name.toLowerCase()) ? { ...format, code: true } : format,
    numbering: readNumberingReference(properties, base?.numbering ?? null),
  };
}

/** 1–9; null for text, undefined where it is not said. */
export function readOutlineLevel(properties: XmlElement | undefined): number | null | undefined {
  const value = valueIn(properties, 'w:outlineLvl');
  if (value === undefined) return undefined;
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : null;
}

function namedLevel(name: string): number | undefined {
  const [, level] = /^(?:heading|overskrift) ([1-9])$/i.exec(name) ?? [];
  return level === undefined ? undefined : Number(level);
}
