import { isTouchedWithin } from '../../compare/tell/section.ts';
import type { ComparedSection, Comparison } from '../../compare/types.ts';
import { NO_CHAPTERS, type Page } from '../../edition/open-edition.ts';
import { withoutGlyphs } from '../../edition/replaced-glyphs.ts';
import { completePage } from '../../fonts/complete-page.ts';
import { comparisonWords } from '../../language/comparison/index.ts';
import type { Heading } from '../../markdown/types.ts';
import type { ArtifactMaker } from '../../print/artifact-maker.ts';
import { collecting, type Outcome } from '../../report/outcome.ts';
import { loadTemplate } from '../../template/template.ts';
import { TemplateFiles } from '../../workspace/lookup.ts';
import type { OpenSide } from '../open-side.ts';
import { comparisonView, type ViewOptions } from './view.ts';

/** The page of a comparison, self-contained; null with what is wrong with its template. */
export function writeComparison(
  comparison: Comparison,
  { workspace, edition }: OpenSide,
  options: ViewOptions,
): Outcome<Page | null> {
  const { language } = comparison.after;
  return collecting((diagnostics) => {
    const template = diagnostics.take(
      loadTemplate('comparison', options.format, language, new TemplateFiles(workspace), {
        file: edition.document.file,
      }),
    );
    if (template === null) return null;
    const html = diagnostics.take(template.render(comparisonView(comparison, options)));
    if (html === null) return null;
    const rendered = {
      ...NO_CHAPTERS,
      headings: headingsOf(comparison, edition.document.file, options.onlyChanges),
    };
    const { missing } = completePage(html);
    // Both editions were made with these texts: what has no glyph was told of there.
    return { ...completePage(withoutGlyphs(html, missing)), rendered: withoutGlyphs(rendered, missing) };
  });
}

/** The same, printed; null with the errors that leave none. */
export async function printComparison(
  page: Page,
  { edition: { document } }: OpenSide,
  path: string,
  maker: ArtifactMaker,
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly pages: number | null } | null>> {
  const artifact = { document, variant: null, sheet: null, format: 'pdf', path } as const;
  const { value, problems } = await maker.make(artifact, page);
  return { value: value && { bytes: value.bytes, pages: value.facts.pages }, problems };
}

/** What must stand among the bookmarks, in order. */
function headingsOf({ chapters, after }: Comparison, file: string, onlyChanges: boolean): Heading[] {
  const words = comparisonWords(after.language);
  const place = { file };
  const front = [
    { id: 'changes', title: words.listOfChanges },
    { id: 'legend', title: words.legend },
  ].map((heading) => ({ ...heading, level: 1, number: null, place }));
  const within = (section: ComparedSection): Heading[] => {
    if (section.isNotes || (onlyChanges && !isTouchedWithin(section))) return [];
    const own = section.after === null ? [] : [{ ...section.after, place }];
    return [...own, ...section.sections.flatMap(within)];
  };
  return [...front, ...chapters.flatMap(within)];
}
