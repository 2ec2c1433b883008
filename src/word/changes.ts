import type { Author, Change } from './types.ts';
import { childOf, elementsOf, type XmlElement } from './xml.ts';

const KINDS: Readonly<Record<string, Change['kind']>> = {
  'w:ins': 'insertion',
  'w:del': 'deletion',
  'w:moveFrom': 'move-from',
  'w:moveTo': 'move-to',
  'w:cellIns': 'insertion',
  'w:cellDel': 'deletion',
};

/** The change that an element is (17.13.5); null where it is none. */
export function changeOf({ name, attributes }: XmlElement): Change | null {
  const kind = KINDS[name];
  return kind === undefined ? null : { kind, id: attributes['w:id'] ?? '', ...authorOf({ attributes }) };
}

/** The changes among the properties of a row, a cell or the end of a paragraph. */
export function changesIn(properties: XmlElement | undefined): Change[] {
  return properties === undefined
    ? []
    : elementsOf(properties)
        .map(changeOf)
        .filter((change) => change !== null);
}

export function authorOf({ attributes }: Pick<XmlElement, 'attributes'>): Author {
  return { author: attributes['w:author'] ?? '', date: attributes['w:date'] ?? null };
}

/** Who changed how something looks; null where nobody did. */
export function formatChangeIn(properties: XmlElement | undefined, name: string): Author | null {
  const change = childOf(properties, name);
  return change === undefined ? null : authorOf(change);
}
