import type { Diagnostics } from '../report/diagnostic.ts';
import type { Directives } from './feature.ts';
import { headingsOf } from './headings-of.ts';
import type { IdRegister } from './id-register.ts';
import { placeOf } from './source-text.ts';
import type { ParsedChapter } from './types.ts';
import { walkMarkdown } from './walk.ts';

/** Takes the ids that the author gave in front matter, after headings, in directives and in raw HTML. */
export function registerChosenIds(
  { file, frontMatter, idPlace, mdast }: ParsedChapter,
  register: IdRegister,
  directives: Directives,
  diagnostics: Diagnostics,
): void {
  const title = headingsOf(mdast).find(({ depth }) => depth === 1);
  walkMarkdown(mdast, (node) => {
    if (node.type === 'heading') {
      const { explicitId } = node.data ?? {};
      if (node === title && frontMatter.id !== undefined) {
        register.take(node, frontMatter.id, idPlace ?? { file }, diagnostics);
      } else if (explicitId !== undefined) {
        register.take(node, explicitId.id, explicitId.place, diagnostics);
      }
    } else if (node.type === 'containerDirective' && node.attributes?.['id']) {
      const id = `${directives.get(node.name)?.idPrefix ?? ''}${node.attributes['id']}`;
      register.take(node, id, placeOf(file, node), diagnostics);
    } else if (node.type === 'html') {
      for (const id of idsInHtml(node.value)) register.take(null, id, placeOf(file, node), diagnostics);
    }
  });
}

function idsInHtml(html: string): string[] {
  const withoutComments = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  return [...withoutComments.matchAll(/\sid\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/gi)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}
