import { expect, test } from 'vitest';
import { readDocument } from '../../src/document/document.ts';
import { readOwnView } from '../../src/template/own-view.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const DESCRIPTION = `title: Skilt
version: "1.0"
date: 2026-11-24
status: draft
template: badge
file: skilt
chapters: [1.md]
variants:
  data: people
  as: person
  own: { folder: own, fields: { logo: picture } }
`;

const svg = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">${content}</svg>`;

/** What is made of a logo with this content. */
function ownViewOf(content: string) {
  using folder = new TemporaryWorkspace({
    'content/badge/document.yml': DESCRIPTION,
    'content/badge/own/anna.yml': '\nlogo: { file: logo.svg, alt: Annas logo }\n',
    'content/badge/own/logo.svg': svg(content),
  });
  const { value: workspace } = openWorkspace(sourcesIn(folder.root));
  const document = workspace && readDocument(workspace, 'badge').value;
  if (!document) throw new Error('no document');
  return readOwnView(workspace, document, { key: 'anna', label: 'Anna', row: {}, place: { file: 'a.csv' } });
}

test.each([
  ['has no text', '<path d="M0 0h9v9z"/>'],
  ['says in words what it shows', '<title>Bo</title><desc>Et hus</desc><path d="M0 0h9v9z"/>'],
  ['has an empty text', '<text x="1" y="9"> </text>'],
  [
    'brings its own font',
    '<style>@font-face{font-family:a;src:url(data:font/woff2,)}</style><text>Bo</text>',
  ],
])('a drawing that %s is shown as it is', (_, content) => {
  const { value, problems } = ownViewOf(content);
  expect(problems).toEqual([]);
  const src = `data:image/svg+xml;base64,${Buffer.from(svg(content)).toString('base64')}`;
  expect(value).toEqual({ logo: { src, alt: 'Annas logo' } });
});

test('text in a drawing, which would be in a font of the machine, is told where the drawing is named', () => {
  expect(ownViewOf('<g><text x="1" y="9" font-family="serif">Bo</text></g>').problems).toMatchObject([
    {
      rule: 'foreign-font',
      severity: 'error',
      place: { file: 'content/badge/own/anna.yml', line: 2 },
      hint: expect.stringContaining('Object to Path'),
    },
  ]);
});
