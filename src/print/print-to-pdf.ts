import type { CDPSession, Page } from 'puppeteer';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * The browser's protocol itself: Puppeteer's `pdf()` asks four times where once will do, a third of a poster's time.
 *
 * @param tagged whether it has tags and bookmarks, which take a third of the time
 */
export async function printToPdf(page: Page, tagged: boolean): Promise<Buffer> {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  const { data } = await (await session).send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: tagged,
    generateDocumentOutline: tagged,
  });
  return Buffer.from(data, 'base64');
}
