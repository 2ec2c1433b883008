import type { Diagnostics } from '../report/diagnostic.ts';
import type { Directives } from './feature.ts';
import { headingsOf } from './headings-of.ts';
import type { IdRegister } from './id-register.ts';
import { placeOf } from './source-text.ts';
import type { ParsedChapter } from './types.ts';
import { walkMarkdown } from './walk.ts';

const ID = /(?:^|\s)id\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/gi;
const ID_OR_NAME = /(?:^|\s)(?:id|name)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/gi;

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
      const place = placeOf(file, node);
      for (const id of idsInHtml(node.value)) {
        if (register.rename(file, id) === null) register.take(null, id, place, diagnostics);
      }
    }
  });
}

/** The ids in raw HTML; the name of an anchor is one as well. */
function idsInHtml(html: string): string[] {
  const tags = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').matchAll(/<([a-z][^\s/>]*)([^<>]*)/gi);
  return [...tags].flatMap(([, tag = '', attributes = '']) => {
    const found = attributes.matchAll(tag.toLowerCase() === 'a' ? ID_OR_NAME : ID);
    return [...new Set([...found].map(([, double, single, bare]) => double ?? single ?? bare ?? ''))];
  });
}
