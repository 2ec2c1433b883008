import type { Material } from '../mutate.ts';
import { FILES } from '../workspace.ts';

const common = {
  blocks: [
    'subtitle: *nope\n',
    'a: &a [1, *a]\nb: { <<: *a }\n',
    '? [a, b]\n: !!js/function "x"\n',
    '__proto__: { constructor: 1 }\n',
    '- a\n',
    'title: |\n  a\n\n  b\n',
    '--- %YAML 1.1\n',
    '...\n',
    '"\\u0000": "\\u202e"\n',
  ],
  tokens: [
    ...[
      ': ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&a',
      '*a',
      '!!int',
      '!a',
      '|',
      '>-',
      '"',
      "'",
      '#',
      '? ',
      '<<',
      '~',
      '%',
    ],
    ...[
      'null',
      'true',
      '1',
      '1.10',
      '-0',
      '.nan',
      '.inf',
      '0x1',
      '2026-11-24',
      '{}',
      '[]',
      '""',
      '\n',
      '\n  ',
      '\t',
    ],
    ...['{{document.version}}', '{{', '../a.md', '/etc/passwd', 'a/b.md', 'javascript:a', 'https://[', 'æ'],
  ],
  prefixes: ['  ', '- ', '? ', '# ', '\t', 'a: '],
  longest: 3_000,
};

/** A file of the fuzzers' workspace, and texts like it. */
export const yamlLike = (file: keyof typeof FILES, ...more: readonly string[]): Material => ({
  ...common,
  seeds: [FILES[file], ...more],
});

export const DESCRIPTIONS: readonly string[] = [
  `${FILES['content/guide/document.yml']}variables:
  fee:
    - { value: 1, validUntil: 2026-12-31 }
    - { value: 2, validFrom: 2027-01-01 }
`,
  `${FILES['content/guide/document.yml']}history:
  - { version: "1.0", date: 2026-11-24, status: Udkast, changes: [Første udgave.] }
`,
];
