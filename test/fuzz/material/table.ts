import type { Material } from '../mutate.ts';
import { FILES } from '../workspace.ts';

export const TABLE: Material = {
  seeds: [
    FILES['content/data/people.csv'],
    'slug;name;team\r\nanna;Anna;a\r\nbo;"Bo; ""B""";b\r\n',
    '\ufeffslug\tname\tteam\nanna\tAnna\ta\n',
    'slug,name,team\nanna,"Anna\nB",a\n\n,,\n',
    'slug,name,team,antal,dato\na,A,a,"1.234,5",2026-02-31\nb,B,b,-3,24. marts 2025\nc,C,c,50 %,\n',
  ],
  blocks: ['slug,name,team\n', 'anna,Anna,a\n', '"\n', '\n', ',,,,\n', 'a\n', '# a\n', '=1+1,@a,-1\n'],
  tokens: [
    '"',
    '""',
    ',',
    ';',
    '\t',
    '|',
    '\r',
    '\n',
    "'",
    'slug',
    'name',
    '../a',
    'con',
    '<b>',
    '{{a}}',
    '1,5',
    ' ',
  ],
  prefixes: ['"', ',', ' ', ';'],
  longest: 2_000,
};

/** The same rows in the other forms that a table may have. */
export const JSON_TABLE: Material = {
  seeds: [
    '[{"slug":"anna","name":"Anna","team":"a"},{"slug":"bo","name":null,"team":1.5}]\n',
    '{"a":[]}',
    '[]',
  ],
  blocks: ['{"slug":"x"},\n', '[[]],\n', '{"__proto__":{"a":1},"slug":{}},\n'],
  tokens: [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\\u0000',
    '\\ud800',
    'null',
    'true',
    '1e400',
    '""',
    '"slug":',
  ],
  prefixes: ['[', '{"a":', ' '],
  longest: 2_000,
};
