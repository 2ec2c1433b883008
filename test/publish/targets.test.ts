import { describe, expect, test } from 'vitest';
import { allPlaces } from '../support/published-places.ts';
import { publishTo, rulesOf } from '../support/publishing.ts';
import { frozen, makeSite } from '../support/site.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const FIRST = { 'index.html': 'one', 'old.html': 'old', 'guide/1.7/a b.html': frozen('guide/1.7', '1.7') };
const { 'old.html': _, ...WITHOUT_OLD } = FIRST;

for (const { name, isMissing, make } of allPlaces())
  describe.skipIf(isMissing)(name, () => {
    test('shows the site, and the next one in its place', async () => {
      using place = make();
      using workspace = new TemporaryWorkspace();
      makeSite(workspace, FIRST);
      expect(await publishTo(place.to, workspace)).toMatchObject({
        ok: true,
        published: true,
        changes: { added: ['index.html', 'old.html', 'guide/1.7/a b.html'], changed: [], removed: [] },
      });
      expect(place.shown('guide/1.7/a b.html')).toBe('1.7');
      makeSite(workspace, { ...WITHOUT_OLD, 'index.html': 'two', 'more/b.html': 'b' });
      const changes = {
        added: ['more/b.html'],
        changed: ['index.html'],
        removed: ['old.html'],
        kept: [],
        unchanged: ['guide/1.7/a b.html'],
      };
      expect(await publishTo(place.to, workspace, { dryRun: true })).toMatchObject({
        published: false,
        changes,
      });
      expect(place.shown('index.html')).toBe('one');
      expect(await publishTo(place.to, workspace)).toMatchObject({ published: true, changes });
      expect(place.shown('index.html')).toBe('two');
      expect(Object.keys(place.all()).sort()).toEqual([
        'guide/1.7/a b.html',
        'index.html',
        'manifest.json',
        'more/b.html',
      ]);
      expect(await publishTo(place.to, workspace)).toMatchObject({ ok: true, published: false });
    });

    test('goes back to the site before, and forth again', async () => {
      using place = make();
      using workspace = new TemporaryWorkspace();
      makeSite(workspace, FIRST);
      await publishTo(place.to, workspace);
      await expect(publishTo(place.to, workspace, { rollback: true })).rejects.toThrow('no earlier site');
      makeSite(workspace, {
        ...WITHOUT_OLD,
        'index.html': 'two',
        'guide/1.8/a.html': frozen('guide/1.8', '1.8'),
      });
      await publishTo(place.to, workspace);
      expect(await publishTo(place.to, workspace, { rollback: true })).toMatchObject({ published: true });
      expect([place.shown('index.html'), place.shown('old.html')]).toEqual(['one', 'old']);
      // What is released stays.
      expect(place.shown('guide/1.8/a.html')).toBe('1.8');
      await publishTo(place.to, workspace, { rollback: true });
      expect([place.shown('index.html'), place.shown('old.html')]).toEqual(['two', null]);
    });

    test('keeps what is of no site, such as settings of its web server', async () => {
      using place = make();
      using workspace = new TemporaryWorkspace();
      makeSite(workspace, FIRST);
      await publishTo(place.to, workspace);
      place.change('.htaccess', 'Options -Indexes');
      makeSite(workspace, { 'index.html': 'two' });
      const result = await publishTo(place.to, workspace);
      expect(rulesOf(result)).toEqual(['site-behind']);
      expect(result.changes).toMatchObject({
        kept: ['.htaccess', 'guide/1.7/a b.html'],
        removed: ['old.html'],
      });
      expect([place.shown('.htaccess'), place.shown('guide/1.7/a b.html')]).toEqual([
        'Options -Indexes',
        '1.7',
      ]);
    });

    test('never alters a released file', async () => {
      using place = make();
      using workspace = new TemporaryWorkspace();
      makeSite(workspace, FIRST);
      await publishTo(place.to, workspace);
      makeSite(workspace, { 'index.html': 'two', 'guide/1.7/a b.html': frozen('guide/1.7', 'other') });
      const result = await publishTo(place.to, workspace);
      expect([result.ok, result.published, rulesOf(result)]).toEqual([false, false, ['released-file']]);
      expect(result.diagnostics[0]?.message).toContain('guide/1.7/a b.html');
      expect(place.shown('index.html')).toBe('one');
    });

    test.each([
      ['altered', 'by hand'],
      ['taken out', null],
    ])('is not published to where a released file was %s', async (_, text) => {
      using place = make();
      using workspace = new TemporaryWorkspace();
      makeSite(workspace, FIRST);
      await publishTo(place.to, workspace);
      place.change('guide/1.7/a b.html', text);
      makeSite(workspace, { ...FIRST, 'index.html': 'two' });
      const result = await publishTo(place.to, workspace);
      expect([result.published, rulesOf(result)]).toEqual([false, ['altered-target']]);
      expect(result.diagnostics[0]?.message).toContain('guide/1.7/a b.html');
      expect(place.shown('index.html')).toBe('one');
    });

    test('shows what says that an edition is withdrawn, and does not bring it back', async () => {
      using place = make();
      using workspace = new TemporaryWorkspace();
      makeSite(workspace, FIRST);
      await publishTo(place.to, workspace);
      const notice = { ...FIRST, 'guide/1.7/a b.html': 'withdrawn' };
      makeSite(workspace, notice, { withdrawn: ['guide/1.7'] });
      expect(await publishTo(place.to, workspace)).toMatchObject({ ok: true, published: true });
      expect(place.shown('guide/1.7/a b.html')).toBe('withdrawn');
      makeSite(workspace, FIRST);
      expect(rulesOf(await publishTo(place.to, workspace))).toEqual(['returning-edition']);
      expect(rulesOf(await publishTo(place.to, workspace, { rollback: true }))).toEqual([
        'returning-edition',
      ]);
      expect(place.shown('guide/1.7/a b.html')).toBe('withdrawn');
    });

    test('is not published to where its manifest is none', async () => {
      using place = make();
      using workspace = new TemporaryWorkspace();
      makeSite(workspace, FIRST);
      await publishTo(place.to, workspace);
      place.change('manifest.json', '{"files":[{"path":"../../escape"}]}');
      await expect(publishTo(place.to, workspace)).rejects.toThrow('no site of kl-docs');
    });

    test('of two at the same time one comes after the other, and nothing is lost', async () => {
      using place = make();
      using first = new TemporaryWorkspace();
      using second = new TemporaryWorkspace();
      makeSite(first, { 'index.html': 'first', 'guide/1.7/a.html': frozen('guide/1.7', '1.7') });
      makeSite(second, { 'index.html': 'second', 'guide/1.8/a.html': frozen('guide/1.8', '1.8') });
      const results = await Promise.all([publishTo(place.to, first), publishTo(place.to, second)]);
      expect(results.map(({ published }) => published)).toEqual([true, true]);
      expect([place.shown('guide/1.7/a.html'), place.shown('guide/1.8/a.html')]).toEqual(['1.7', '1.8']);
      expect(['first', 'second']).toContain(place.shown('index.html'));
    });
  });
