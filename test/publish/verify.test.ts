import { describe, expect, test } from 'vitest';
import { verifyShown } from '../../src/publish/verify.ts';
import { textOf } from '../../src/report/words/said.ts';
import { serveOnThisMachine } from '../support/web-server.ts';

const { signal } = new AbortController();
const MANIFEST = '{ "files": [] }\n';

let asked: string[] = [];
const server = serveOnThisMachine((request, response) => {
  asked.push(request.url ?? '');
  const url = new URL(request.url ?? '', 'http://localhost');
  if (url.pathname === '/moved/manifest.json')
    response.writeHead(302, { location: `/docs/manifest.json${url.search}` }).end();
  else if (url.pathname === '/docs/manifest.json') response.end(MANIFEST);
  else if (url.pathname === '/slow/manifest.json') response.end(asked.length > 1 ? MANIFEST : '{}');
  else if (url.pathname === '/other/manifest.json') response.end('{}');
  else response.writeHead(404).end();
});

const verify = (address: string, seconds = 0) =>
  verifyShown({ address, manifest: MANIFEST, seconds, signal });

describe('a published address', () => {
  test.each(['/docs', '/docs/', '/moved/'])('%s shows what was published', async (path) => {
    asked = [];
    expect(await verify(`${server.origin}${path}`)).toEqual([]);
    expect(asked[0]).toMatch(/manifest\.json\?sum=[0-9a-f]{16}$/);
  });

  test('may need a while', async () => {
    asked = [];
    expect(await verify(`${server.origin}/slow/`, 60)).toEqual([]);
    expect(asked.length).toBe(2);
  });

  test.each([
    ['/other/', 'another manifest.json stands there', 'der ligger en anden manifest.json'],
    ['/none/', 'its manifest.json answers 404', 'dens manifest.json svarer 404'],
  ])('%s: what is there instead is told', async (path, english, danish) => {
    const [problem] = await verify(`${server.origin}${path}`);
    expect(problem?.message).toContain(english);
    expect(problem?.said && textOf(problem.said, 'da').message).toContain(danish);
  });

  test('at which nothing answers is told', async () => {
    const [problem] = await verify('http://127.0.0.1:9/');
    expect(problem?.message).toContain('nothing answers there');
  });
});
