import type { PrintBrowser } from '../browser/browser.ts';

import { loadFonts } from '../drawing/in-page/load-fonts.ts';
import type { OpenEdition } from '../edition/open-edition.ts';
import { completePage } from '../fonts/complete-page.ts';
import { inlineStyles } from '../template/stylesheet.ts';
import { TemplateFiles } from '../workspace/lookup.ts';
import type { Block, ShownPicture } from './blocks/model.ts';
import { textsIn } from './word-file/lists.ts';

/** Dots for each px: sharp on paper, too. */
const SCALE = 2;

/** The drawings among the pictures of a document, each once. */
export function drawingsIn(blocks: readonly Block[]): ShownPicture[] {
  const pictures = textsIn(blocks).flatMap(({ inlines }) =>
    inlines.flatMap((inline) =>
      inline.kind === 'picture' && inline.picture.kind === 'svg' ? inline.picture : [],
    ),
  );
  return [...new Map(pictures.map((picture) => [picture.source, picture])).values()];
}

/** Paints drawings as PNG, for word processors that know no SVG; by their markup. */
export async function drawPictures(
  drawings: readonly ShownPicture[],
  { workspace, look }: OpenEdition,
  browser: PrintBrowser,
): Promise<Map<string, Uint8Array>> {
  const fonts = inlineStyles('fonts.css', ['assets'], new TemplateFiles(workspace)).value ?? '';
  const painted = new Map<string, Uint8Array>();
  const page = await browser.openPage();
  try {
    for (const { source, width, height } of drawings) {
      const style = `${fonts}\n${look.css ?? ''}\n:root{color-scheme:light}body{margin:0;font-family:"IBM Plex Sans"}svg{display:block;width:${width}px;height:${height}px}`;
      const html = `<!doctype html><html><head><meta charset="utf-8"><style>${style}</style></head><body>${source}</body></html>`;
      await page.setContent(completePage(html).html);
      await page.evaluate(loadFonts);
      const clip = { x: 0, y: 0, width, height, scale: SCALE };
      painted.set(source, await page.screenshot({ type: 'png', captureBeyondViewport: true, clip }));
    }
  } finally {
    await page.close();
  }
  return painted;
}
