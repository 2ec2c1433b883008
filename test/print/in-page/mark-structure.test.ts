import { expect, test } from 'vitest';
import { startBrowser } from '../../../src/browser/browser.ts';
import { tagTree } from '../../../src/pdf/inspect.ts';
import { markStructure } from '../../../src/print/in-page/mark-structure.ts';
import { painting } from '../../pdf/painting.ts';
import { fixturePage } from '../../pdf/print-fixture.ts';

test('marks are told in the tags, and change nothing that is painted', async () => {
  await using browser = await startBrowser({ inform: () => {} });
  const page = await browser.openPage();
  await page.setContent(fixturePage('torture'), { waitUntil: 'load' });
  const print = (): Promise<Uint8Array> =>
    page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  const before = await print();
  await page.evaluate(markStructure);
  const after = await print();
  expect(tagTree(before)).not.toContain('x-tag');
  for (const mark of ['section']) expect(tagTree(after)).toContain(`x-tag-${mark}-`);
  expect(painting(before).join('\n').length).toBeGreaterThan(10_000);
  expect(painting(after)).toEqual(painting(before));
});

test('a language keeps what it says beside the mark, and a page may be marked again', async () => {
  await using browser = await startBrowser({ inform: () => {} });
  const page = await browser.openPage();
  await page.setContent(
    '<html lang="da"><body><section><dl lang="en-GB"><dt>Term</dt></dl></section></body></html>',
  );
  const languages = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('body [lang]')].map((each) => each.getAttribute('lang') ?? ''),
    );
  await page.evaluate(markStructure);
  const marked = ['da-x-tag-section-0', 'en-GB-x-tag-terms-1', 'en-GB-x-tag-term-2'];
  expect(await languages()).toEqual(marked);
  await page.evaluate(markStructure);
  expect(await languages()).toEqual(marked);
});
