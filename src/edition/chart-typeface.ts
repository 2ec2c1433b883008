import { type Typeface, typefaceOf } from '../fonts/typeface.ts';
import { hasChart } from '../markdown/features/charts/index.ts';
import type { ParsedChapter } from '../markdown/types.ts';
import { inlineStyles } from '../template/stylesheet.ts';
import type { TemplateFiles } from '../workspace/lookup.ts';

/** What charts are measured in: the fonts of the workspace, or those that come with kl-docs. Undefined where no chapter has a chart. */
export function chartTypeface(
  chapters: readonly ParsedChapter[],
  files: TemplateFiles,
): Typeface | undefined {
  if (!chapters.some(({ mdast }) => hasChart(mdast))) return undefined;
  // A font that is not there is told of the template that names it.
  return typefaceOf(inlineStyles('fonts.css', ['assets'], files).value);
}
