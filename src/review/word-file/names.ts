import { sha256 } from '../../files/hash.ts';

/** The name of the bookmark that links to an id lead to: at most 40 letters, digits and underscores. */
export const targetName = (id: string): string => `to_${sha256(id).slice(0, 20)}`;
