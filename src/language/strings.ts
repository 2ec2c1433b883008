import type { da } from './da.ts';

/** The words of one language: texts, and functions for those that take parameters. */
export type Strings = {
  readonly [Key in keyof typeof da]: (typeof da)[Key] extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : (typeof da)[Key] extends string
      ? string
      : { readonly [Word in keyof (typeof da)[Key]]: string };
};
