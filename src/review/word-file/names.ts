import { sha256 } from '../../files/hash.ts';

/** The name of the bookmark that links to an id lead to: at most 40 letters, digits and underscores. */
export const targetName = (id: string): string => `to_${sha256(id).slice(0, 20)}`;

/** The name of the bookmark at the first mark of a note. */
export const noteName = (number: number): string => `note_${number}`;

export const isNoteName = (name: string): boolean => /^note_\d+$/.test(name);

/** Whether a bookmark is a block's (`blocks/units.ts`). */
export const isBlockName = (name: string): boolean => /^b_[0-9a-f]{20}_\d+$/.test(name);
