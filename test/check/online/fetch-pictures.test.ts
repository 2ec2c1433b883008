import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { fetchPictures } from '../../../src/check/online/fetch-pictures.ts';
import { planSelection } from '../../../src/plan/select.ts';
import { openWorkspace, sourcesIn } from '../../../src/workspace/workspace.ts';
import { klDocs } from '../../support/cli.ts';
import { serveOnThisMachine } from '../../support/web-server.ts';
import type { TemporaryWorkspace } from '../../support/workspace.ts';
import { cardWorkspace, check, told } from '../checking.ts';
import { png } from '../png.ts';

const CHAPTER = 'content/card/card.md';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>';

let asked: string[] = [];
const served = serveOnThisMachine(({ url = '' }, response) => {
  asked.push(url);
  const answer = (type: string, body: string | Uint8Array) =>
    response.writeHead(200, { 'content-type': type }).end(body);
  if (url.startsWith('/login')) answer('image/png', png(3, 2));
  else if (url === '/tegning') answer('image/svg+xml; charset=utf-8', SVG);
  else if (url === '/moved.png') response.writeHead(302, { location: '/login.png' }).end();
  else if (url === '/loop.png') response.writeHead(302, { location: '/loop.png' }).end();
  else if (url === '/page.png') answer('text/html', '<!doctype html>');
  else if (url === '/liar.png') answer('image/png', '<!doctype html>');
  else if (url === '/large.png') answer('image/png', new Uint8Array(20_000_001));
  else response.writeHead(404).end();
});

beforeEach(() => {
  asked = [];
});

async function fetchAll(workspace: TemporaryWorkspace, allowPrivate = true) {
  const opened = openWorkspace(sourcesIn(workspace.root)).value;
  if (opened === null) throw new Error('no workspace');
  const plans = (await planSelection(opened, {})).value;
  const options = { userAgent: 'kl-docs-test', timeout: 60_000, allowPrivate };
  const { value, problems } = await fetchPictures(opened, plans, options);
  return { mended: value.map(({ message }) => message.replaceAll(served.origin, '')), problems };
}

describe('pictures of the web', () => {
  test('are fetched beside the chapter, and the Markdown names them there', async () => {
    const text = (address: (path: string) => string) => `# Kort

![Login](${address('/login.png')} "Titel") og ![Igen](<${address('/login.png')}>).

[![Tegning](${address('/tegning')})](https://example.org) ![Ved reference][ref]

\`![Kode](${served.origin}/login.png)\` [Link](${served.origin}/login.png)

[ref]: ${address('/moved.png')}
`;
    using workspace = cardWorkspace({ [CHAPTER]: text((path) => `${served.origin}${path}`) });
    expect(
      (await check(workspace.root)).diagnostics.filter(({ rule }) => rule === 'remote-picture'),
    ).toHaveLength(4);
    expect(asked).toEqual([]);
    const { mended, problems } = await fetchAll(workspace);
    expect(problems).toEqual([]);
    expect(mended).toEqual([
      'The picture "/login.png" is now billeder/login.png',
      'The picture "/login.png" is now billeder/login.png',
      'The picture "/tegning" is now billeder/tegning.svg',
      'The picture "/moved.png" is now billeder/moved.png',
    ]);
    expect(asked).toEqual(['/login.png', '/tegning', '/moved.png', '/login.png']);
    const local = (path: string) =>
      ({ '/login.png': 'billeder/login.png', '/tegning': 'billeder/tegning.svg' })[path] ??
      'billeder/moved.png';
    expect(readFileSync(workspace.path(CHAPTER), 'utf8')).toBe(text(local));
    expect(readFileSync(workspace.path('content/card/billeder/tegning.svg'), 'utf8')).toBe(SVG);
    expect(readFileSync(workspace.path('content/card/billeder/login.png'))).toEqual(Buffer.from(png(3, 2)));
    expect(
      told((await check(workspace.root)).diagnostics).filter((line) => /picture|missing/.test(line)),
    ).toEqual([]);
  });

  test('do not take the place of other pictures', async () => {
    using workspace = cardWorkspace({
      [CHAPTER]: `# Kort\n\n![Login](${served.origin}/login.png) ![Login](${served.origin}/login)\n`,
      'content/card/billeder/login.png': png(9, 9),
    });
    await fetchAll(workspace);
    const text = readFileSync(workspace.path(CHAPTER), 'utf8');
    expect(text).toContain('![Login](billeder/login-2.png) ![Login](billeder/login-2.png)');
    expect(readFileSync(workspace.path('content/card/billeder/login.png'))).toEqual(Buffer.from(png(9, 9)));
  });

  test.each([
    ['/page.png', 'it is no picture that a page can show (text/html)'],
    ['/liar.png', 'it is no picture that a page can show (image/png)'],
    ['/large.png', 'it is larger than 20 MB'],
    ['/gone.png', 'the server answers with HTTP 404'],
    ['/loop.png', 'it leads from one address to the next without end'],
  ])('are left where they are when it cannot be: %s', async (path, reason) => {
    const text = `# Kort\n\n![x](${served.origin}${path})\n`;
    using workspace = cardWorkspace({ [CHAPTER]: text });
    const { mended, problems } = await fetchAll(workspace);
    expect(mended).toEqual([]);
    expect(problems).toMatchObject([
      { rule: 'unfetched-picture', severity: 'warning', place: { file: CHAPTER, line: 3, column: 1 } },
    ]);
    expect(problems[0]?.message).toBe(
      `The picture "${served.origin}${path}" could not be fetched: ${reason}`,
    );
    expect(readFileSync(workspace.path(CHAPTER), 'utf8')).toBe(text);
    expect(existsSync(workspace.path('content/card/billeder'))).toBe(false);
  });

  test('are never asked for of a private network, nor without --online --fix', async () => {
    const text = `# Kort\n\n![x](${served.origin}/login.png)\n`;
    using workspace = cardWorkspace({ [CHAPTER]: text });
    for (const options of [[], ['--online'], ['--fix'], ['--online', '--fix']]) {
      const { stdout } = await klDocs(['check', '--workspace', workspace.root, ...options]);
      expect(stdout).toContain('[remote-picture]');
      expect(stdout.includes('it is on a private network')).toBe(options.length === 2);
    }
    expect(asked).toEqual([]);
    expect(readFileSync(workspace.path(CHAPTER), 'utf8')).toBe(text);
  });

  test.skipIf(process.platform === 'win32')(
    'are not written through a link out of the workspace',
    async () => {
      using elsewhere = cardWorkspace({});
      using workspace = cardWorkspace({ [CHAPTER]: `# Kort\n\n![x](${served.origin}/login.png)\n` });
      mkdirSync(elsewhere.path('target'));
      symlinkSync(elsewhere.path('target'), workspace.path('content/card/billeder'));
      const { problems } = await fetchAll(workspace);
      expect(problems[0]?.message).toContain('content/card/billeder leads out of the workspace');
      expect(existsSync(elsewhere.path('target/login.png'))).toBe(false);
    },
  );
});
