import { describe, expect, test } from 'vitest';
import {
  readIncludedBlock,
  readIncludeLine,
  withoutEscape,
} from '../../../../src/markdown/features/includes/directive.ts';

describe('a line of code that stands for a file', () => {
  test.each([
    ['{{#include a.rs}}', 'a.rs', null],
    ['  {{ #include ../b/a.rs }}', '../b/a.rs', null],
    ['{{#include a.rs:2}}', 'a.rs', { from: 2, to: 2 }],
    ['{{#include a.rs:2:10}}', 'a.rs', { from: 2, to: 10 }],
    ['{{#include a.rs:2:}}', 'a.rs', { from: 2, to: null }],
    ['{{#include a.rs::10}}', 'a.rs', { from: 1, to: 10 }],
    ['{{#rustdoc_include a.rs:all}}', 'a.rs', { name: 'all' }],
    ['{{#playground a.rs editable}}', 'a.rs', null],
    ['--8<-- "a.py"', 'a.py', null],
    ["# --8<-- 'a.py:some-part'", 'a.py', { name: 'some-part' }],
    ['/* --8<-- "a.css:3:4" */', 'a.css', { from: 3, to: 4 }],
    ['{!../../docs_src/a.py!}', '../../docs_src/a.py', null],
  ])('%s', (line, path, part) => {
    expect(readIncludeLine(line)).toEqual({ path, part });
  });

  test.each([
    String.raw`\{{#include a.rs}}`,
    ';--8<-- "a.py"',
    '--8<-- [start:name]',
    'print("{{#include a.rs}}")',
    '{{name}}',
    '{!x',
  ])('%s is one like any other', (line) => {
    expect(readIncludeLine(line)).toBeNull();
  });

  test.each([
    [String.raw`  \{{#include a.rs}}`, '  {{#include a.rs}}'],
    [';--8<-- "a.py"', '--8<-- "a.py"'],
    [String.raw`\{{name}}`, String.raw`\{{name}}`],
    [';;', ';;'],
  ])('%s is shown as %s', (line, shown) => {
    expect(withoutEscape(line)).toBe(shown);
  });
});

describe('a paragraph that stands for code', () => {
  test.each([
    ['<<< @/kode/a.js', '/kode/a.js', null, 'js', null],
    ['<<< ../a.ts#del{1,3 js:line-numbers} [Titel]', '../a.ts', { name: 'del' }, 'js', 'Titel'],
    ['<<< a.ts{2}', 'a.ts', null, 'ts', null],
    ['{{#playground a.rs editable}}', 'a.rs', null, 'rs', null],
  ])('%s', (written, path, part, language, title) => {
    expect(readIncludedBlock(written)).toEqual({ path, part, language, title });
  });

  test.each(['<<<', '<< a.js', 'Se {{#playground a.rs}}'])('%s is text', (written) => {
    expect(readIncludedBlock(written)).toBeNull();
  });
});
