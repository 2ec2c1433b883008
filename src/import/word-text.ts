import type { FootnoteDefinition } from 'mdast';
import type { Language } from '../language/index.ts';
import type { Block, Inline, Paragraph, WordDocument } from '../word/types.ts';
import { BodyWriter, tellSection } from './body.ts';
import { findCaptions } from './captions.ts';
import { cleanDocument } from './clean-text.ts';
import type { Conversion } from './conversion.ts';
import { DOCUMENT_WORDS, type DocumentWords } from './document-words.ts';
import { Findings } from './findings.ts';
import { Ids } from './ids.ts';
import type { ImportedText } from './imported.ts';
import { writeOpenPoints } from './open-points.ts';
import { Pictures, shownPart } from './pictures.ts';
import { isMade, textOf, textOfBlocks } from './plain-text.ts';
import { walk } from './settle-changes.ts';
import { findTargets } from './targets.ts';

/**
 * A document of Word as Markdown can have it, with all that it cannot.
 *
 * @param read without tracked changes
 * @param name as its file is called
 */
export async function importWord(
  read: WordDocument,
  name: string,
  language: Language,
): Promise<ImportedText> {
  const { document, count: unseen } = cleanDocument(read);
  const { titles, subtitles, body } = takeCover(withDropCaps(document.body));
  const parts = await partsOf(document);
  const captions = findCaptions(body, (picture) => shownPart(picture, parts) !== null);
  const ids = new Ids();
  const words = DOCUMENT_WORDS[language];
  const conversion: Conversion = {
    document,
    words,
    findings: new Findings(name),
    ids,
    targets: findTargets({ ...document, body }, captions, ids),
    captions,
    pictures: new Pictures(words.pictures),
    parts,
    notes: new Map(),
    labels: new Map(),
    commented: new Map(),
    pending: [],
    seenComments: new Set(),
  };
  if (unseen > 0) conversion.findings.count('import-changed.unseen', unseen);
  const writer = new BodyWriter(conversion);
  const blocks = writer.body(body);
  const last = blocks.at(-1)?.paragraph ?? 0;
  tellSection(document.lastSection, conversion.findings);
  const notes = writeNotes(conversion, writer);
  blocks.push(...writeOpenPoints(conversion).map((node) => ({ node, paragraph: last })));
  tellTheRest(conversion);
  return {
    title: titles.join(' ') || document.properties.title,
    subtitle: subtitles.join(' ') || null,
    language: document.properties.language,
    isNumbered: body.some(
      (block) => block.kind === 'paragraph' && block.heading !== null && block.list !== null,
    ),
    blocks,
    notes,
    pictures: conversion.pictures.list,
    findings: conversion.findings.list,
  };
}

/** A large letter and the paragraph that goes on with it are one. */
function withDropCaps(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, at): Block[] => {
    const [before, next] = [blocks[at - 1], blocks[at + 1]];
    if (block.kind !== 'paragraph') return [block];
    if (block.isDropCap && next?.kind === 'paragraph') return [];
    const isSecond = before?.kind === 'paragraph' && before.isDropCap;
    return [isSecond ? { ...block, inlines: [...before.inlines, ...block.inlines] } : block];
  });
}

interface Cover {
  readonly titles: string[];
  readonly subtitles: string[];
  readonly body: Block[];
}

/** Title and subtitle stand before the first heading, by their styles. */
function takeCover(blocks: readonly Block[]): Cover {
  const cover: Cover = { titles: [], subtitles: [], body: [] };
  let isCover = true;
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.heading !== null && textOf(block) !== '') isCover = false;
    const style = isCover && block.kind === 'paragraph' ? (block.style?.names ?? []) : [];
    const into = style.includes('title') ? cover.titles : style.includes('subtitle') ? cover.subtitles : null;
    const text = block.kind === 'paragraph' ? textOf(block) : '';
    const isText =
      block.kind === 'paragraph' &&
      !block.inlines.some((one) => 'changes' in one && !['text', 'break', 'field'].includes(one.kind));
    if (into !== null && text !== '' && isText) into.push(text);
    else cover.body.push(block);
  }
  return cover;
}

/** The bytes of all pictures: what is missing or damaged is told where it is shown. */
async function partsOf(document: WordDocument): Promise<Map<string, Buffer>> {
  const names = new Set<string>();
  const note = (inline: Inline): void => {
    if (inline.kind !== 'picture') return;
    for (const part of [inline.part, inline.vector]) if (part !== null) names.add(part);
  };
  for (const block of [
    ...document.body,
    ...[...document.footnotes.values(), ...document.endnotes.values()].flat(),
  ])
    walk(block, (one) => {
      if (one.kind === 'paragraph') one.inlines.forEach(note);
    });
  const parts = new Map<string, Buffer>();
  for (const name of names) {
    const bytes = await document.part(name);
    if (bytes !== null && bytes.length > 0) parts.set(name, bytes);
  }
  return parts;
}

/** The notes that the text refers to; one may refer to another. */
function writeNotes(conversion: Conversion, writer: BodyWriter): Map<string, FootnoteDefinition> {
  const { labels, document, notes } = conversion;
  // A map goes on with what is added while it is gone through.
  for (const [key, label] of labels) {
    const [kind = '', id = ''] = key.split(' ');
    const blocks = (kind === 'footnote' ? document.footnotes : document.endnotes).get(id) ?? [];
    const children = writer.inner(blocks) as never[];
    notes.set(label, { type: 'footnoteDefinition', identifier: label, label, children });
  }
  return notes;
}

/** What stands in the margins of the pages, and comments that no text refers to. */
function tellTheRest({ document, findings, seenComments, words }: Conversion): void {
  const told = new Set<string>();
  for (const { kind, blocks } of document.margins) {
    const text = textOfBlocks(blocks.map(withoutMade)) || whatIsShown(blocks, words);
    if (text === '' || told.has(text)) continue;
    told.add(text);
    findings.tell(kind === 'header' ? 'import-lost.header' : 'import-lost.footer', text);
  }
  for (const comment of document.comments)
    if (!seenComments.has(comment.id) && comment.parent === null)
      findings.tell('import-lost.comment', textOfBlocks(comment.blocks));
}

/** The pictures of a margin that has no text, such as a logo. */
function whatIsShown(blocks: readonly Block[], words: DocumentWords): string {
  let shown = '';
  for (const block of blocks)
    walk(block, (one) => {
      if (one.kind === 'table') return;
      for (const inline of one.inlines)
        if (inline.kind === 'picture') shown ||= inline.alternative ?? words.picture;
        else if (inline.kind === 'object') shown ||= inline.text || (inline.alternative ?? words.picture);
    });
  return shown;
}

const withoutMade = (block: Block): Block =>
  block.kind === 'paragraph'
    ? ({ ...block, inlines: block.inlines.filter((inline) => !isMade(inline)) } satisfies Paragraph)
    : block;
