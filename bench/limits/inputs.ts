import { markdownInputs } from './markdown-inputs.ts';
import { otherInputs } from './other-inputs.ts';

/** The files of a document without a description, by their paths in its folder. */
export type Input = Readonly<Record<string, string | Buffer>>;

/** What takes long, or much memory, where nothing limits it; by what it is. */
export const INPUTS: ReadonlyMap<string, () => Input> = new Map([...markdownInputs, ...otherInputs]);
