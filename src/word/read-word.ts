import { problem } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
import { BrokenWord } from './broken.ts';
import { readComments } from './comments.ts';
import { readNumbering } from './numbering.ts';
import { Package } from './package.ts';
import { readProperties } from './properties.ts';
import type { Source } from './source.ts';
import { readBlocks, readSection } from './story.ts';
import { readStyles } from './styles.ts';
import type { Block, Margin, WordDocument } from './types.ts';
import { childOf, childrenOf, isOn, type XmlElement } from './xml.ts';

/**
 * A `.docx` (ECMA-376-1, Word's part of Office Open XML) as it is written; null with why it cannot be read.
 *
 * @param file for problems
 */
export async function readWord(file: string, bytes: Buffer): Promise<Outcome<WordDocument | null>> {
  try {
    return { value: await read(bytes), problems: [] };
  } catch (error) {
    if (!(error instanceof BrokenWord)) throw error;
    const { why, at } = error;
    return none(problem(SAID[why], { ...at, line: at.line ?? 1, column: at.column ?? 1 }, { file }));
  }
}

const SAID = {
  damaged: 'broken-word',
  'no-document': 'broken-word.no-document',
  encrypted: 'broken-word.encrypted',
  xml: 'broken-word.xml',
  doctype: 'broken-word.doctype',
  'too-deep': 'broken-word.too-deep',
  'too-large': 'broken-word.too-large',
  'too-many': 'broken-word.too-many',
} as const;

async function read(bytes: Buffer): Promise<WordDocument> {
  const archive = await Package.open(bytes);
  const ofPackage = [...(await archive.relationships('')).values()];
  const main = ofPackage.find(({ type }) => type === 'officeDocument')?.target;
  const document = main === undefined ? null : await archive.xml(main);
  const body = childOf(document ?? undefined, 'w:body');
  if (main === undefined || body === undefined) throw new BrokenWord('no-document');

  const relationships = await archive.relationships(main);
  const targets = [...relationships.values()];
  const nameOf = (type: string): string | undefined => targets.find((one) => one.type === type)?.target;
  const xmlOf = async (type: string): Promise<XmlElement | null> => {
    const name = nameOf(type);
    return name === undefined ? null : archive.xml(name);
  };
  const styles = readStyles(await xmlOf('styles'));
  const numbering = readNumbering(await xmlOf('numbering'));
  let number = 0;
  const sourceFor = async (part: string | undefined): Promise<Source> => ({
    styles,
    numbering,
    relationships: part === undefined ? new Map() : await archive.relationships(part),
    nextNumber: () => ++number,
  });
  const notes = async (kind: 'footnote' | 'endnote'): Promise<Map<string, Block[]>> => {
    const source = await sourceFor(nameOf(`${kind}s`));
    // Those with a type are the lines between text and notes.
    const elements = childrenOf((await xmlOf(`${kind}s`)) ?? undefined, `w:${kind}`).filter(
      ({ attributes }) => ['normal', undefined].includes(attributes['w:type']),
    );
    return new Map(elements.map((one) => [one.attributes['w:id'] ?? '', readBlocks(one, source)]));
  };

  const blocks = readBlocks(body, await sourceFor(main));
  return {
    body: blocks,
    lastSection: readSection(childOf(body, 'w:sectPr')),
    footnotes: await notes('footnote'),
    endnotes: await notes('endnote'),
    comments: readComments(
      await xmlOf('comments'),
      await xmlOf('commentsExtended'),
      await sourceFor(nameOf('comments')),
    ),
    margins: await readMargins(archive, targets, sourceFor),
    properties: await readProperties(archive, ofPackage, styles.language),
    tracksChanges: isOn((await xmlOf('settings')) ?? undefined, 'w:trackRevisions') ?? false,
    part: (name) => archive.bytes(name).catch(() => null),
  };
}

async function readMargins(
  archive: Package,
  targets: readonly { readonly type: string; readonly target: string }[],
  sourceFor: (part: string) => Promise<Source>,
): Promise<Margin[]> {
  const margins: Margin[] = [];
  for (const { type, target } of targets) {
    if (type !== 'header' && type !== 'footer') continue;
    const root = await archive.xml(target);
    if (root !== null) margins.push({ kind: type, blocks: readBlocks(root, await sourceFor(target)) });
  }
  return margins;
}
