import type { ListItem, NumberingReference, Style } from './types.ts';
import { childOf, childrenOf, valueIn, type XmlElement } from './xml.ts';

/**
 * The lists of a document (17.9): what an item is, by its reference; null for one that stands in none.
 *
 * @param style that the reference is of: a level that names it is meant
 */
export type Numbering = (reference: NumberingReference | null, style: Style | null) => ListItem | null;

/** How often a list may be that of a style. */
const LONGEST_CHAIN = 5;

export function readNumbering(root: XmlElement | null): Numbering {
  const abstracts = new Map(
    childrenOf(root ?? undefined, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one]),
  );
  const numbers = new Map(
    childrenOf(root ?? undefined, 'w:num').map((one) => [one.attributes['w:numId'], one]),
  );
  /** One that only names a style has its levels where that style is defined. */
  const levelsOf = (id: string | undefined, depth = 0): XmlElement | undefined => {
    const own = abstracts.get(id);
    const link = valueIn(own, 'w:numStyleLink');
    if (own === undefined || link === undefined || depth > LONGEST_CHAIN) return own;
    const meant = [...abstracts].find(([, other]) => valueIn(other, 'w:styleLink') === link);
    return meant === undefined ? own : levelsOf(meant[0], depth + 1);
  };
  return (reference, style) => {
    const number = reference === null ? undefined : numbers.get(reference.id);
    if (reference === null || number === undefined) return null;
    const levels = childrenOf(levelsOf(valueIn(number, 'w:abstractNumId')), 'w:lvl');
    const linked = style === null ? undefined : levels.find((one) => valueIn(one, 'w:pStyle') === style.id);
    const wanted = linked?.attributes['w:ilvl'] ?? String(reference.level);
    const isLevel = (one: XmlElement): boolean => one.attributes['w:ilvl'] === wanted;
    const override = childrenOf(number, 'w:lvlOverride').find(isLevel);
    const level = childOf(override, 'w:lvl') ?? levels.find(isLevel);
    const format = valueIn(level, 'w:numFmt') ?? 'decimal';
    if (level === undefined || format === 'none') return null;
    const isBullet = format === 'bullet' || childOf(level, 'w:lvlPicBulletId') !== undefined;
    return {
      kind: isBullet ? 'bullet' : 'ordered',
      level: Math.max(Number(wanted), levelOfName(style)),
      id: reference.id,
      format,
      text: valueIn(level, 'w:lvlText') ?? '',
      start: Number(valueIn(override, 'w:startOverride') ?? valueIn(level, 'w:start') ?? 1),
    };
  };
}

/** The built-in styles `List Bullet 2` and `List Number 3` are each of a list of their own, and look as if they stood within another. */
function levelOfName(style: Style | null): number {
  const [, level] = /^list (?:bullet|number) ([2-5])$/.exec(style?.names[0] ?? '') ?? [];
  return level === undefined ? 0 : Number(level) - 1;
}

/** What `w:numPr` says, over what the style says; null also for "in no list". */
export function readNumberingReference(
  properties: XmlElement | undefined,
  base: NumberingReference | null,
): NumberingReference | null {
  const own = childOf(properties, 'w:numPr');
  if (own === undefined) return base;
  const id = valueIn(own, 'w:numId') ?? base?.id;
  const level = Number(valueIn(own, 'w:ilvl') ?? base?.level ?? 0);
  return id === undefined || id === '0' ? null : { id, level: Number.isInteger(level) ? level : 0 };
}
