import { expect, test } from 'vitest';
import { shownOf } from '../../src/preview/shown.ts';
import { Studio } from '../../src/preview/studio.ts';
import { View } from '../../src/preview/view.ts';
import { Views } from '../../src/preview/views.ts';
import { announcing, silent } from '../../src/report/progress.ts';

const shown = (variant: string) => shownOf(new URLSearchParams({ document: 'poster', variant }));

test('whoever looks through many variants leaves few of them behind, and finds the last ones as they were', async () => {
  const progress = announcing(silent, 'en');
  const { signal } = new AbortController();
  await using studio = new Studio('.', [], { browser: undefined, timeLimit: undefined, progress, signal });
  const views = new Views((which) => new View(studio, which, 'en', () => {}));
  const all = Array.from({ length: 100 }, (_, index) => views.of(shown(`nr-${index}`)));
  expect(new Set(all).size).toBe(100);
  expect(views.size).toBe(4);
  expect(views.of(shown('nr-97'))).toBe(all[97]);
  expect(views.of(shown('nr-0'))).not.toBe(all[0]);
  views.refresh();
  expect(views.size).toBe(0);
});

test('what is looked at is what the address says', () => {
  const query = 'document=poster&variant=&paper=a3&orientation=landscape&design=words&print-shop=yes';
  expect(shownOf(new URLSearchParams(query))).toEqual({
    document: 'poster',
    variant: null,
    paper: 'a3',
    orientation: 'landscape',
    design: 'words',
    printShop: true,
  });
});
