import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import type { Block, ListPlace, TextBlock } from '../blocks/model.ts';

/** How far each level is set in, and its sign before it; twips. */
const STEP = 397;
const LEVELS = 9;
const BULLETS = ['•', '–', '▪'] as const;

export const indentOf = ({ level }: ListPlace): number => STEP * (Math.min(level, LEVELS - 1) + 1);

/** Which numbering a paragraph has: lists that begin with another number have one of their own. */
export const numberingOf = ({ ordered, level, list, start }: ListPlace) => ({
  reference: ordered ? `numbers-${start}` : 'bullets',
  level: Math.min(level, LEVELS - 1),
  // The same signs stand before all bullets, whichever their list.
  instance: ordered ? list : 0,
});

/** The kinds of lists that a document has. */
export function numberingsOf(blocks: readonly TextBlock[]): INumberingOptions {
  const starts = new Set(blocks.flatMap(({ list }) => (list?.ordered ? list.start : [])));
  const levels = Array.from({ length: LEVELS }, (_, level) => level);
  const paragraph = (level: number) => ({
    paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } },
  });
  return {
    config: [
      {
        reference: 'bullets',
        levels: levels.map((level) => ({
          level,
          format: LevelFormat.BULLET,
          text: BULLETS[level % BULLETS.length] ?? '•',
          alignment: AlignmentType.LEFT,
          style: paragraph(level),
        })),
      },
      ...[...starts]
        .sort((a, b) => a - b)
        .map((start) => ({
          reference: `numbers-${start}`,
          levels: levels.map((level) => ({
            level,
            start,
            format: level % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
            text: `%${level + 1}.`,
            alignment: AlignmentType.LEFT,
            style: paragraph(level),
          })),
        })),
    ],
  };
}

/** All texts, those in tables too. */
export function textsIn(blocks: readonly Block[]): TextBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'text'
      ? block
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => textsIn(cell.blocks))),
  );
}
