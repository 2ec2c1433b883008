import * as z from 'zod';
import type { ReviewedText, TextBlock } from '../blocks/model.ts';
import { textOfInlines } from '../blocks/text.ts';
import { textsIn } from './lists.ts';

const NAMESPACE = 'urn:kl-docs:review:1';

const mapSchema = z.object({
  /** The document's name, or its path from the workspace. */
  document: z.string(),
  version: z.string().nullable(),
  blocks: z.array(
    z.object({
      name: z.string(),
      file: z.string(),
      line: z.int().positive(),
      endLine: z.int().positive(),
      /** As it stands in the Word file. */
      text: z.string(),
    }),
  ),
});

/** What tells where each block of a Word file was written. */
export type ReviewMap = z.infer<typeof mapSchema>;
export type MappedBlock = ReviewMap['blocks'][number];

export function mapOf(
  text: ReviewedText,
  { document, version }: Pick<ReviewMap, 'document' | 'version'>,
): ReviewMap {
  const texts = [...textsIn(text.blocks), ...text.notes.flat()];
  // Of a block that became several paragraphs the first has its bookmark.
  const blocks = new Map(
    texts
      .flatMap(mapped)
      .toReversed()
      .map((block) => [block.name, block]),
  );
  return { document, version, blocks: [...blocks.values()].toReversed() };
}

function mapped({ unit, inlines }: TextBlock): MappedBlock[] {
  if (unit === null) return [];
  const { name, file, line, endLine } = unit;
  return [{ name, file, line, endLine, text: textOfInlines(inlines) }];
}

/** As a part of a Word file: JSON within XML, which word processors carry along unread. */
export function writeMap(map: ReviewMap): string {
  const json = JSON.stringify(map).replace(/[<>&\ufffe\uffff]/g, escaped);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><map xmlns="${NAMESPACE}">${json}</map>`;
}

/** As JSON writes any sign, so that XML has nothing to escape. */
const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The map in a part; null where it is another part, or is damaged. */
export function readMap(xml: string): ReviewMap | null {
  const [, json] = /<(?:\w+:)?map\b[^>]*urn:kl-docs:review:1[^>]*>([^<]*)<\//.exec(xml) ?? [];
  if (json === undefined) return null;
  try {
    return mapSchema.parse(JSON.parse(withoutReferences(json)));
  } catch {
    return null;
  }
}

/** Another program may write a sign as a reference. */
const withoutReferences = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
