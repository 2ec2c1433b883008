import * as z from 'zod';

/** Where a chapter begins in print: on a page of its own, or under the one before where there is room. */
export const startsOnSchema = z.enum(
  ['page', 'any'],
  'Write page, or any for a chapter that may begin under the one before',
);

export type StartsOn = z.infer<typeof startsOnSchema>;
