import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { stringify } from '../../src/markdown/stringify.ts';

const title = h('h1', { id: 'a' }, 'A');

test.each([
  ['as it stands in print', title],
  ['in a row with its link', h('div', [title, h('a', { href: '#a' }, '#')])],
])('a chapter without its title has all but that, %s', (_name, heading) => {
  const { html, bodyHtml } = stringify({ type: 'root', children: [heading, h('p', 'Text')] }, 'a');
  expect(html).toContain('<h1 id="a">A</h1>');
  expect(bodyHtml).toBe('<p>Text</p>');
});
