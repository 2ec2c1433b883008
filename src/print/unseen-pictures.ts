import type { Page } from 'puppeteer';
import { type Diagnostic, type Place, problem } from '../report/diagnostic.ts';
import { placeIn } from './fit/report-fit.ts';
import { type DoubtfulDrawing, findUnseenPictures, isBlankPicture } from './in-page/unseen-pictures.ts';

/** In px: as large as a drawing is looked at. */
const LOOKED_AT = 256;

/** Pictures of a page by their `data-source`. */
export interface UnseenPictures {
  readonly broken: readonly string[];
  readonly blank: readonly string[];
}

/** Which pictures of a page that is laid out for print nobody will see. */
export async function unseenPictures(page: Page): Promise<UnseenPictures> {
  const { broken, blank, doubtful } = await page.evaluate(findUnseenPictures);
  const looked: string[] = [];
  for (const drawing of doubtful) if (await paintsNothing(page, drawing)) looked.push(drawing.source);
  return { broken, blank: [...blank, ...looked] };
}

async function paintsNothing(page: Page, { x, y, width, height }: DoubtfulDrawing): Promise<boolean> {
  const scale = Math.min(1, LOOKED_AT / Math.max(width, height));
  const clip = { x, y, width, height, scale };
  const picture = await page.screenshot({ type: 'png', encoding: 'base64', clip });
  return page.evaluate(isBlankPicture, `data:image/png;base64,${picture}`);
}

/** @param document where none says its place */
export function unseenProblems({ broken, blank }: UnseenPictures, document: Place): Diagnostic[] {
  const at = (id: 'undecodable-picture' | 'blank-picture') => (source: string) =>
    problem(id, {}, placeIn(source) ?? document);
  return [...broken.map(at('undecodable-picture')), ...blank.map(at('blank-picture'))];
}
