import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type { Feature, RenderContext } from '../../src/markdown/feature.ts';
import { toHastOptions } from '../../src/markdown/to-hast.ts';
import { walkElements } from '../../src/markdown/walk.ts';

const context = { file: '1.md' } as RenderContext;

const html = (markdown: string, features: readonly Feature[]): string =>
  unified()
    .use(remarkParse)
    .use(remarkRehype, toHastOptions(features, context))
    .use(rehypeStringify)
    .processSync(markdown)
    .toString();

const tel: Feature = {
  toHast: { link: (_, { url }) => (url.startsWith('tel:') ? h('b', url) : null) },
};
const all: Feature = { toHast: { link: (_, { url }) => h('i', url) } };

test('a node is made by the first feature that makes something of it', () => {
  expect(html('[x](tel:1) [x](#y)', [tel, all])).toBe('<p><b>tel:1</b> <i>#y</i></p>');
  expect(html('[x](tel:1) [x](#y)', [all, tel])).toBe('<p><i>tel:1</i> <i>#y</i></p>');
});

test('what no feature makes something of is as the standard says', () => {
  expect(html('[x](tel:1) [x](#y)', [tel])).toBe('<p><b>tel:1</b> <a href="#y">x</a></p>');
});

test('a feature can leave a node out, and sees what is rendered', () => {
  const files: string[] = [];
  const none: Feature = {
    toHast: {
      thematicBreak(_, __, { file }) {
        files.push(file);
        return undefined;
      },
    },
  };
  expect(html('a\n\n---\n\nb', [none])).toBe('<p>a</p>\n<p>b</p>');
  expect(files).toEqual(['1.md']);
});

test('an element has the place of what it was made of', () => {
  const tree = unified().use(remarkParse).parse('a [x](#y)');
  const made = unified()
    .use(remarkRehype, toHastOptions([all], context))
    .runSync(tree);
  const places: unknown[] = [];
  walkElements(made, ({ tagName, position }) => {
    places.push([tagName, position?.start.column]);
    return undefined;
  });
  expect(places).toEqual([
    ['p', 1],
    ['i', 3],
  ]);
});
