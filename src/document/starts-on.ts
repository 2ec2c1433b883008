import * as z from 'zod';
import { expected } from '../report/words/expectation.ts';

/** Where a chapter begins in print: on a page of its own, or under the one before where there is room. */
export const startsOnSchema = z.enum(['page', 'any'], expected('starts-on'));

export type StartsOn = z.infer<typeof startsOnSchema>;
