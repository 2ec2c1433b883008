import type { RenderedDocument } from '../markdown/types.ts';
import type { PlannedArtifact } from '../plan/plan.ts';
import type { OwnView } from '../template/own-view.ts';

/** The title in a variant's own words. */
export function titleOf({ document }: PlannedArtifact, own: OwnView): string | null {
  const fields = Object.entries(document.config.variants?.own?.fields ?? {});
  const title = own[fields.find(([, kind]) => kind === 'title')?.[0] ?? ''];
  return typeof title === 'string' ? title : null;
}

/** The document with another title in its first chapter. */
export function retitled<T extends RenderedDocument>(rendered: T, title: string | null): T {
  const [first, ...others] = rendered.chapters;
  if (title === null || first === undefined) return rendered;
  const headings = first.headings.map((heading, index) => (index === 0 ? { ...heading, title } : heading));
  const chapters = [{ ...first, title, headings }, ...others];
  return { ...rendered, chapters, headings: chapters.flatMap((chapter) => chapter.headings) };
}
