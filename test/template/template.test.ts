import { describe, expect, test } from 'vitest';
import { loadTemplate } from '../../src/template/template.ts';
import { TemplateFiles } from '../../src/workspace/lookup.ts';
import { sourcesIn } from '../../src/workspace/workspace.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

/** The template of some files in `templates/card/`, loaded. */
function load(files: Readonly<Record<string, string>>) {
  using workspace = new TemporaryWorkspace(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`templates/card/${name}`, text])),
  );
  return loadTemplate('card', 'html', 'da', new TemplateFiles(sourcesIn(workspace.root)));
}

describe('a template', () => {
  test('may have a partial that names itself', () => {
    const { value, problems } = load({
      'page.hbs': '{{> tree}}',
      '_tree.hbs': '<ul>{{#each items}}<li>{{name}}{{#if items}}{{> tree}}{{/if}}</li>{{/each}}</ul>',
    });
    expect(problems).toEqual([]);
    const view = { items: [{ name: 'a', items: [{ name: 'b', items: null }] }] };
    expect(value?.render(view).value).toBe('<ul><li>a<ul><li>b</li></ul></li></ul>');
  });

  test('is answered with all that is wrong with it and its partials', () => {
    const { value, problems } = load({
      'page.hbs': '{{> one}}\n{{> two}}\n{{svg "none.svg"}}\n{{style "none.css"}}',
      '_one.hbs': '\n{{#if}',
    });
    expect(value).toBeNull();
    expect(problems.map(({ rule, place }) => `${place?.file}:${place?.line} ${rule}`)).toEqual([
      'templates/card/_one.hbs:2 template-syntax',
      'templates/card/page.hbs:2 missing-file',
      'templates/card/page.hbs:3 missing-file',
      'templates/card/page.hbs:4 missing-file',
    ]);
  });

  test('tells a name that the page does not have in whichever of its files it stands', () => {
    const { value } = load({
      'page.hbs': '{{> one}}',
      '_one.hbs': '{{> two}}\n {{nothing}}',
      '_two.hbs': 'A',
    });
    const [told] = value?.render({ title: 'A' }).problems ?? [];
    expect([told?.rule, told?.place]).toEqual([
      'unknown-name',
      { file: 'templates/card/_one.hbs', line: 2, column: 4 },
    ]);
  });

  test('without a style sheet can still be filled in, so that its other problems are found', () => {
    const { value, problems } = load({ 'page.hbs': '{{style "none.css"}}{{nothing}}' });
    expect(problems.map(({ rule }) => rule)).toEqual(['missing-file']);
    expect(value?.render({ title: 'A' }).problems.map(({ rule }) => rule)).toEqual(['unknown-name']);
  });
});

test('a template runs nothing where it is filled in', () => {
  // How code was reached in Handlebars before (CVE-2019-19919, CVE-2021-23369), and by the names of every object.
  const hostile = [
    '{{#with "s" as |string|}}{{#with split as |list|}}{{list.push (lookup string.sub "constructor")}}{{/with}}{{/with}}',
    '{{lookup (lookup this "constructor") "name"}}',
    '{{constructor.constructor "process.exit(1)"}}',
    '{{__proto__.constructor.name}}',
    '{{#with (lookup title "constructor") as |made|}}{{made.name}}{{/with}}',
    '{{title.constructor.name}}',
    '{{lookup title "toString"}}',
    '{{__defineGetter__ "a" "b"}}',
    '{{@root.constructor.name}}',
  ];
  for (const text of hostile) {
    const html = load({ 'page.hbs': text }).value?.render({ title: 'T' }).value ?? '';
    expect([text, html]).toEqual([text, '']);
  }
});
