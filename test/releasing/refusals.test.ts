import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ReleaseRecord, recordFile, recordJson } from '../../src/release/record.ts';
import { type ReleaseOptions, release } from '../../src/releasing/release.ts';
import { madeRecord } from '../release/made-record.ts';
import { TemporaryRepository, useOwnGit } from '../support/repository.ts';

useOwnGit();

const FACTS = { document: 'card', version: '1.1', date: '2026-11-24', changes: ['Nyt'], dryRun: true };

const withRecords = (...records: readonly ReleaseRecord[]): Record<string, string> =>
  Object.fromEntries(records.map((one) => [recordFile(one.document, one.version), recordJson(one)]));

/** What is told, by place and rule; and what would be released. */
async function told(repository: TemporaryRepository, more: Partial<ReleaseOptions> = {}) {
  const { diagnostics, release: would, ok } = await release({ ...FACTS, cwd: repository.root, ...more });
  expect(existsSync(repository.path('released/.gitignore'))).toBe(false);
  const problems = diagnostics
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, place }) =>
      [place?.file, place?.line, rule].filter((part) => part !== undefined).join(' '),
    );
  return { problems, would, ok, hints: diagnostics.map(({ hint }) => hint ?? '').join('\n') };
}

const DESCRIPTION = 'content/card/document.yml';
const OPEN = '# Kort\n\n:::open[Hvem ringer?]{#hvem}\nDet er ikke afklaret.\n:::\n';

describe('a dry run', () => {
  test('says all that would happen, and does nothing', async () => {
    using repository = new TemporaryRepository();
    const head = repository.git('rev-parse', 'HEAD');
    const { problems, would } = await told(repository);
    expect(problems).toEqual([]);
    expect(would).toMatchObject({
      version: '1.1',
      tag: 'card/v1.1',
      commit: null,
      changes: ['Nyt'],
      files: ['released/card/1.1/index.html', 'released/card/1.1/lynkort-1.1.pdf'],
    });
    expect([repository.git('rev-parse', 'HEAD'), repository.git('status', '--porcelain')]).toEqual([
      head,
      '',
    ]);
    expect(readdirSync(repository.root)).not.toContain('released');
  });
});

describe('a release refuses', () => {
  test('all at once, each at its place', async () => {
    using repository = new TemporaryRepository({ 'content/card/card.md': OPEN });
    repository.write('content/card/card.md', `${OPEN}\n[Se](nowhere.md)\n`);
    const { problems, ok } = await told(repository, { version: undefined, date: undefined, changes: [] });
    expect(ok).toBe(false);
    expect(problems).toEqual([
      'content/card/card.md uncommitted-change',
      'content/card/card.md 3 open-point',
      'content/card/card.md 7 missing-linked-file',
      `${DESCRIPTION} 1 missing-release-fact`,
      `${DESCRIPTION} 2 missing-release-fact`,
      `${DESCRIPTION} 3 missing-release-fact`,
    ]);
  });

  test('open points, unless a reason is given: then they are listed', async () => {
    using repository = new TemporaryRepository({ 'content/card/card.md': OPEN });
    expect((await told(repository)).problems).toEqual(['content/card/card.md 3 open-point']);
    expect((await told(repository, { acceptOpenPoints: ' ' })).ok).toBe(false);
    const { would } = await told(repository, { acceptOpenPoints: 'Afklares i januar' });
    expect(would?.openPoints).toEqual([{ text: 'Hvem ringer?', file: 'content/card/card.md', line: 3 }]);
  });

  test('what is not in git, also where git ignores it', async () => {
    using repository = new TemporaryRepository({ '.gitignore': 'out/\n*.inc.md\n' });
    repository.write('content/card/extra.inc.md', '# Mere\n\nTekst.\n');
    const text = readFileSync(repository.path(DESCRIPTION), 'utf8');
    repository.write(DESCRIPTION, text.replace('[card.md]', '[card.md, extra.inc.md]'));
    repository.commit('Mere');
    repository.git('rm', '--quiet', '--cached', 'templates/card/card.css');
    // Of no interest to this edition.
    repository.write('notes.txt', 'x');
    expect((await told(repository)).problems).toEqual([
      'content/card/extra.inc.md uncommitted-change',
      'templates/card/card.css uncommitted-change',
    ]);
  });

  test.each([
    ['no version', { version: '1.9a' }, 'unfit-version'],
    ['a released version', { version: '1.9' }, 'unfit-version'],
    ['the same one in other words', { version: '1.9.0' }, 'unfit-version'],
    ['a lower one', { version: '1.8.5' }, 'unfit-version'],
    ['no date', { version: '1.10', date: '2026-02-30' }, 'unfit-date'],
    ['a date before that of the edition before', { version: '1.10', date: '2026-11-19' }, 'unfit-date'],
  ])('%s', async (_, more, rule) => {
    using repository = new TemporaryRepository(withRecords(madeRecord('1.9'), madeRecord('1.7')));
    const { problems, hints } = await told(repository, more);
    expect(problems).toEqual([`${DESCRIPTION} ${rule === 'unfit-date' ? 3 : 2} ${rule}`]);
    if (rule === 'unfit-version' && more.version !== '1.9a') expect(hints).toContain('--version 1.10');
  });

  test('a tag that is there', async () => {
    using repository = new TemporaryRepository();
    repository.git('tag', 'card/v1.1');
    const { problems, hints } = await told(repository);
    expect(problems).toEqual([`${DESCRIPTION} 2 unfit-version`]);
    expect(hints).toContain('git tag -d card/v1.1');
  });

  test('a template that is not there any more', async () => {
    using repository = new TemporaryRepository();
    rmSync(repository.path('templates'), { recursive: true });
    repository.commit('Uden skabelon');
    expect((await told(repository)).problems).toContain(`${DESCRIPTION} 5 missing-template`);
  });

  test('to mend an edition that is not released', async () => {
    using repository = new TemporaryRepository(withRecords(madeRecord('1.0')));
    expect((await told(repository, { mends: ['0.9', '1.0'] })).problems).toEqual(['unknown-edition']);
    expect((await told(repository, { mends: ['1.0'] })).would?.mends).toEqual(['1.0']);
  });

  test('a document that is not there, and a workspace without git', async () => {
    using repository = new TemporaryRepository();
    expect((await told(repository, { document: 'kort' })).problems).toEqual(['unknown-document']);
    rmSync(repository.path('.git'), { recursive: true });
    expect((await told(repository)).problems).toEqual(['unfit-repository']);
  });

  test('a commit on no branch', async () => {
    using repository = new TemporaryRepository();
    repository.git('checkout', '--quiet', '--detach');
    expect((await told(repository)).problems).toEqual(['unfit-repository']);
  });

  test.each([
    ['MERGE_HEAD', 'merge'],
    ['CHERRY_PICK_HEAD', 'cherry-pick'],
    ['REVERT_HEAD', 'revert'],
  ])('a commit while git has a %s', async (mark, what) => {
    using repository = new TemporaryRepository();
    repository.git('update-ref', mark, 'HEAD');
    const { problems, hints } = await told(repository);
    expect(problems).toEqual(['unfit-repository']);
    expect(hints).toContain(`git ${what} --abort`);
  });

  test('warnings where that is asked for', async () => {
    using repository = new TemporaryRepository();
    const strict = { date: '2999-01-01' };
    expect(await told(repository, strict)).toMatchObject({
      ok: true,
      problems: [`${DESCRIPTION} 3 future-date`],
    });
    expect(await told(repository, { ...strict, strict: true })).toMatchObject({ ok: false });
  });
});

describe('1.10', () => {
  test('comes after 1.9', async () => {
    using repository = new TemporaryRepository(withRecords(madeRecord('1.9'), madeRecord('1.2')));
    expect((await told(repository, { version: '1.10' })).would).toMatchObject({ previous: '1.9' });
  });
});

describe('an approval', () => {
  const APPROVAL = {
    'kl-docs.yml': 'title: Test\nrelease: { approval: true }\ncheck: { rules: { spelling: off } }\n',
  };

  test.each([
    [undefined, 'missing-release-fact'],
    ['Anne  andersen', 'unfit-approval'],
    ['anne@example.org', 'unfit-approval'],
    ['Per Hansen', 'unfit-approval'],
    ['Mette Hansen', undefined],
  ])('by %s', async (approvedBy, rule) => {
    using repository = new TemporaryRepository(APPROVAL);
    repository.write('content/card/card.md', '# Kort\n\nNyt.\n');
    repository.commit('Nyt\n\nCo-authored-by: Per Hansen <per@example.org>');
    expect((await told(repository, { approvedBy })).problems).toEqual(rule === undefined ? [] : [rule]);
  });

  test('counts who has written since the edition before', async () => {
    using repository = new TemporaryRepository(APPROVAL);
    const commit = repository.git('rev-parse', 'HEAD');
    for (const [file, text] of Object.entries(
      withRecords(madeRecord('1.0', { source: { commit, tag: 'card/v1.0', sha256: '2'.repeat(64) } })),
    ))
      repository.write(file, text);
    repository.write('content/card/card.md', '# Kort\n\nNyt.\n');
    repository.git('add', '--all');
    repository.git('commit', '--quiet', '--author', 'Bo <bo@example.org>', '-m', 'Nyt');
    expect((await told(repository, { approvedBy: 'Anne Andersen' })).problems).toEqual([]);
    expect((await told(repository, { approvedBy: 'Bo' })).problems).toEqual(['unfit-approval']);
  });
});
