import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type ReleaseFacts, releasedDescription } from '../../src/releasing/description.ts';

const FACTS: ReleaseFacts = {
  version: '1.10',
  date: '2026-12-01',
  changes: ['Kapitel 4 er nyt: »login«'],
  status: 'Udgivet',
};

const HEAD = `# Vejledningen
title: "Vejledning"   # som den hedder
version: "1.9"
# Kladdens dato.
date: 2026-11-27
status: draft # endnu
`;

/** The lines that are other ones. */
function changed(text: string, facts: Partial<ReleaseFacts> = {}): { gone: string[]; came: string[] } {
  const [before, after] = [text, releasedDescription(text, { ...FACTS, ...facts })].map((one) =>
    one.split('\n'),
  );
  return {
    gone: before?.filter((line) => !after?.includes(line)) ?? [],
    came: after?.filter((line) => !before?.includes(line)) ?? [],
  };
}

describe('a document.yml that is released', () => {
  test('gets version, date and status where they stand, with all comments', () => {
    const { gone, came } = changed(`${HEAD}history: []\n`);
    expect(gone).toEqual(['version: "1.9"', 'date: 2026-11-27', 'status: draft # endnu', 'history: []']);
    expect(came.slice(0, 3)).toEqual(['version: "1.10"', 'date: 2026-12-01', 'status: released # endnu']);
  });

  test.each([
    ['none', ''],
    ['an empty one', 'history: []\n'],
    ['one without a value', 'history:\n'],
    ['one in one line', 'history: [{ version: "1.9", date: 2026-11-27, changes: [Alt] }]\n'],
    ['one', 'history:\n- version: "1.9"\n  changes:\n  - Alt\n'],
    ['one further in', 'history:\n    - version: "1.9"\n      status: Udkast\n      changes: [Alt]\n'],
  ])('gets an entry in its history: %s', (_, history) => {
    for (const tail of ['', '# slut\nformats: [html]\n']) {
      const read = parse(releasedDescription(`${HEAD}${history}${tail}`, FACTS));
      expect(read.history[0]).toMatchObject({ version: '1.10', date: '2026-12-01', changes: FACTS.changes });
      expect(read.history.slice(1).map((entry: { version: string }) => entry.version)).toEqual(
        history.includes('1.9') ? ['1.9'] : [],
      );
      expect(read.history[0].status).toBe(history.includes('status') ? 'Udgivet' : undefined);
    }
  });

  test('gets it last where the newest stands last', () => {
    const history = 'history:\n  - version: "1.8"\n  - version: "1.9"\n    changes:\n      - Alt\n\n# slut\n';
    const text = releasedDescription(HEAD + history, FACTS);
    expect(parse(text).history.map((entry: { version: string }) => entry.version)).toEqual([
      '1.8',
      '1.9',
      '1.10',
    ]);
    expect(text).toContain('      - Alt\n  - version: "1.10"\n');
  });

  test.each([
    [
      'a list',
      '    changes:\n      - Alt\n      - >-\n        Over\n        linjer\n',
      ['Alt', 'Over linjer'],
    ],
    ['a list in one line', '    changes: [Alt, "Mere"]\n', ['Alt', 'Mere']],
    ['an empty list', '    changes: []\n', []],
    ['none', '', []],
  ])('keeps the entry of its own version, and adds to its changes: %s', (_, changes, before) => {
    const history = `history:\n  - version: "1.10"\n    date: 2026-11-27\n    status: Udkast\n${changes}  - version: "1.9"\n`;
    const read = parse(releasedDescription(`${HEAD}${history}`, FACTS));
    expect(read.history).toEqual([
      { version: '1.10', date: '2026-12-01', status: 'Udgivet', changes: [...before, ...FACTS.changes] },
      { version: '1.9' },
    ]);
  });

  test('keeps Windows line ends', () => {
    const text = releasedDescription(`${HEAD}history:\n  - version: "1.9"\n`.replaceAll('\n', '\r\n'), FACTS);
    expect(text).not.toMatch(/[^\r]\n/);
    expect(text).toContain('  - version: "1.10"\r\n    date: 2026-12-01\r\n');
  });
});
