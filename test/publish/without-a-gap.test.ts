import { readFileSync, realpathSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allPlaces, FolderPlace } from '../support/published-places.ts';
import { publishTo } from '../support/publishing.ts';
import { makeSite } from '../support/site.ts';
import { serveOnThisMachine } from '../support/web-server.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

let place: FolderPlace | undefined;
const server = serveOnThisMachine((request, response) => {
  try {
    response.end(readFileSync(place?.path(`www${request.url}`) ?? ''));
  } catch {
    response.writeHead(404).end();
  }
});

/** What visitors see who ask again and again until some work is done: each answer with how often it came. */
async function seenWhile(work: Promise<unknown>): Promise<Record<string, number>> {
  const seen: Record<string, number> = {};
  let isDone = false;
  const done = work.finally(() => (isDone = true));
  while (!isDone) {
    const answer = await fetch(`${server.origin}/index.html`);
    const text = answer.ok ? await answer.text() : String(answer.status);
    seen[text] = (seen[text] ?? 0) + 1;
  }
  await done;
  return seen;
}

describe('visitors of a web server find a site at every moment', () => {
  for (const { name, isMissing, make } of allPlaces().filter(({ name }) => !name.includes('git')))
    test.skipIf(isMissing)(`of ${name}`, async () => {
      using made = make();
      if (!(made instanceof FolderPlace)) throw new Error('no folder');
      place = made;
      using workspace = new TemporaryWorkspace();
      const texts = ['one', 'two', 'three'];
      makeSite(workspace, { 'index.html': 'zero' });
      await publishTo(made.to, workspace);
      const seen = await seenWhile(
        (async () => {
          for (const text of texts) {
            makeSite(workspace, { 'index.html': text });
            await publishTo(made.to, workspace);
          }
          await publishTo(made.to, workspace, { rollback: true });
        })(),
      );
      expect(Object.keys(seen).filter((text) => !['zero', ...texts].includes(text))).toEqual([]);
      expect(Object.keys(seen).length).toBeGreaterThan(2);
      expect(realpathSync(made.path('www'))).toBe(`${realpathSync(made.root)}/www.publications/5`);
    });
});
