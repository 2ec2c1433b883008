import type { Numbering } from './numbering.ts';
import type { Relationship } from './package.ts';
import type { Styles } from './styles.ts';
import type { Block } from './types.ts';
import type { XmlElement } from './xml.ts';

/** What a part of text is read with. */
export interface Source {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** The number of the next paragraph. */
  readonly nextNumber: () => number;
}

/** Reads the blocks in an element, such as those of a text box: it is a story of its own. */
export type ReadBlocks = (element: XmlElement) => Block[];

/** The branch of `mc:AlternateContent` that is read: the newest that there is, since what is in it and not known is told. */
export function branchOf(element: XmlElement): XmlElement | undefined {
  const branches = element.children.filter((child) => typeof child !== 'string');
  return (
    branches.find(({ name }) => name === 'mc:Choice') ?? branches.find(({ name }) => name === 'mc:Fallback')
  );
}
