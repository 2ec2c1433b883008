import { type Format, type Picture } from '../../src/markdown/index.ts';

interface Options {
  readonly format?: Format;
  readonly numbered?: boolean;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly picture?: (path: string) => Picture | null;
}
/** Renders chapters by file name; pictures keep their path. */
export declare function render(
  chapters: Readonly<Record<string, string>>,
  options?: Options,
): {
  chapters: readonly import('../../src/markdown/types.ts').Chapter[];
  headings: readonly import('../../src/markdown/types.ts').Heading[];
  figures: readonly import('../../src/markdown/types.ts').Captioned[];
  tables: readonly import('../../src/markdown/types.ts').Captioned[];
  openPoints: readonly import('../../src/markdown/types.ts').OpenPoint[];
  html: string;
  problems: readonly import('../../src/report/diagnostic.ts').Diagnostic[];
};
