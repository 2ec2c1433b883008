import { expect, test } from 'vitest';
import { toSarif } from '../../src/report/sarif.ts';

test('a run in SARIF 2.1.0', () => {
  const diagnostic = {
    rule: 'heading-full-stop',
    severity: 'warning',
    message: 'The heading ends with a full stop',
    hint: 'Take it out.',
    place: { file: 'content/år 1/a.md', line: 3, column: 1, endLine: 3, endColumn: 9 },
  } as const;
  const run = toSarif({
    version: '1.2.3',
    root: process.platform === 'win32' ? 'C:\\docs' : '/docs',
    rules: [
      {
        id: 'heading-full-stop',
        title: 'A `.`',
        severity: 'warning',
        help: 'file:///rules.md#heading-full-stop',
      },
    ],
    results: [
      { diagnostic, fix: { file: 'content/år 1/a.md', start: 10, end: 11, replacement: '' } },
      { diagnostic: { rule: 'other', severity: 'note', message: 'No place' }, ignored: 'a reason' },
    ],
  });
  const artifactLocation = { uri: 'content/%C3%A5r%201/a.md', uriBaseId: 'SRCROOT' };
  expect(run).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'kl-docs',
            semanticVersion: '1.2.3',
            rules: [
              {
                id: 'heading-full-stop',
                shortDescription: { text: 'A .' },
                helpUri: 'file:///rules.md#heading-full-stop',
                defaultConfiguration: { level: 'warning' },
              },
            ],
          },
        },
        originalUriBaseIds: { SRCROOT: { uri: expect.stringMatching(/^file:\/\/\/.*docs\/$/) } },
        columnKind: 'utf16CodeUnits',
        results: [
          {
            ruleId: 'heading-full-stop',
            ruleIndex: 0,
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
          { ruleId: 'other', level: 'note', suppressions: [{ kind: 'inSource', justification: 'a reason' }] },
        ],
      },
    ],
  });
});
