import { expect, test } from 'vitest';
import { RULES } from '../../src/report/catalogue.ts';
import { toSarif } from '../../src/report/sarif.ts';

test('a run in SARIF 2.1.0', () => {
  const diagnostic = {
    rule: 'heading-full-stop',
    severity: 'warning',
    message: 'The heading ends with a full stop',
    hint: 'Take it out.',
    place: { file: 'content/år 1/a.md', line: 3, column: 1, endLine: 3, endColumn: 9 },
  } as const;
  const silenced = { rule: 'cut-off', severity: 'note', message: 'No place' } as const;
  const run = toSarif(
    {
      result: {},
      root: process.platform === 'win32' ? 'C:\\docs' : '/docs',
      diagnostics: [diagnostic],
      lines: [],
      found: {
        fixes: new Map([[diagnostic, { file: 'content/år 1/a.md', start: 10, end: 11, replacement: '' }]]),
        ignored: [{ diagnostic: silenced, reason: 'a reason' }],
        mended: [],
      },
    },
    { version: '1.2.3', rulesPage: 'file:///rules.md' },
  );
  const artifactLocation = { uri: 'content/%C3%A5r%201/a.md', uriBaseId: 'SRCROOT' };
  expect(run).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'kl-docs',
            semanticVersion: '1.2.3',
            rules: expect.arrayContaining([
              {
                id: 'unlisted-chapter',
                shortDescription: {
                  text: "A Markdown file in the document's folder that document.yml does not list",
                },
                helpUri: 'file:///rules.md#unlisted-chapter',
                help: {
                  text: "A Markdown file in the document's folder that document.yml does not list. See file:///rules.md#unlisted-chapter",
                  markdown:
                    "A Markdown file in the document's folder that `document.yml` does not list. [More](file:///rules.md#unlisted-chapter)",
                },
                defaultConfiguration: { level: 'warning' },
              },
            ]),
          },
        },
        originalUriBaseIds: { SRCROOT: { uri: expect.stringMatching(/^file:\/\/\/.*docs\/$/) } },
        columnKind: 'utf16CodeUnits',
        results: [
          {
            ruleId: 'heading-full-stop',
            ruleIndex: Object.keys(RULES).indexOf('heading-full-stop'),
            level: 'warning',
            message: { text: 'The heading ends with a full stop. Take it out.' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation,
                  region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 9 },
                },
              },
            ],
            fixes: [
              {
                artifactChanges: [
                  {
                    artifactLocation,
                    replacements: [
                      { deletedRegion: { charOffset: 10, charLength: 1 }, insertedContent: { text: '' } },
                    ],
                  },
                ],
              },
            ],
          },
          {
            ruleId: 'cut-off',
            level: 'note',
            suppressions: [{ kind: 'inSource', justification: 'a reason' }],
          },
        ],
      },
    ],
  });
});
