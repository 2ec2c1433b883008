import * as z from 'zod';
import { expected } from '../report/words/expectation.ts';

/** A picture's path is from the folder of the file that names it, with a leading `/` from the workspace. */
const picturePath = z.string().min(1);

/** How documents look as their office's: a workspace says it for all, a document for itself. Null where it is not said. */
export const lookShape = {
  /** The picture on the cover and beside links to the page; false for none. */
  coverPicture: z
    .union([z.literal(false), picturePath], expected('cover-picture'))
    .nullable()
    .default(null),
  /** The office's mark, and what it stands for (WCAG 2.2, 1.1.1); false for none. */
  logo: z
    .union(
      [z.literal(false), z.strictObject({ file: picturePath, alt: z.string().min(1) })],
      expected('logo'),
    )
    .nullable()
    .default(null),
  /** The colour that all others are made from, as sRGB in six hexadecimal figures. */
  colour: z
    .string(expected('colour'))
    .regex(/^#[0-9a-f]{6}$/i, expected('colour'))
    .nullable()
    .default(null),
};
