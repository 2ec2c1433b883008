import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

const document = (quickCard['content/card/document.yml'] ?? '').replace('template: card', 'template: guide');

async function page(config: string, description = ''): Promise<string> {
  using workspace = new TemporaryWorkspace({
    ...quickCard,
    'kl-docs.yml': `title: T\n${config}`,
    'content/card/document.yml': document + description,
  });
  const { diagnostics } = await build({ cwd: workspace.root, formats: ['html'] });
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
  return readFileSync(workspace.path('out/card/1.0/index.html'), 'utf8');
}

const data = (html: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null');

describe('the page of a document on the web', () => {
  test('says its address where that is known', async () => {
    for (const site of ['https://example.org/docs', 'https://example.org/docs/']) {
      const html = await page(`site: ${site}\n`);
      expect(html).toContain('<link rel="canonical" href="https://example.org/docs/card/1.0/">');
      expect(html).toContain('<meta property="og:url" content="https://example.org/docs/card/1.0/">');
      expect(data(html)['url']).toBe('https://example.org/docs/card/1.0/');
    }
  });

  test('has a picture for links to it, of the size that is asked for', async () => {
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      'kl-docs.yml': 'title: T\nsite: https://example.org/docs/\n',
      'content/card/document.yml': document,
    });
    const { diagnostics } = await build({ cwd: workspace.root, formats: ['html'] });
    expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const html = readFileSync(workspace.path('out/card/1.0/index.html'), 'utf8');
    expect(html).toContain(
      '<meta property="og:image" content="https://example.org/docs/card/1.0/share.png">',
    );
    expect(data(html)['image']).toBe('https://example.org/docs/card/1.0/share.png');
    const png = readFileSync(workspace.path('out/card/1.0/share.png'));
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      'PNG',
      1200,
      630,
    ]);
    expect(readFileSync(workspace.path('out/index.html'), 'utf8')).not.toContain('share.png');
  });

  test('invents none where it is not', async () => {
    const html = await page('');
    expect(html).not.toContain('canonical');
    expect(html).not.toMatch(/og:(url|image)/);
    expect(data(html)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'TechArticle',
      headline: 'Lynkort',
      version: '1.0',
      dateModified: '2026-11-24',
      inLanguage: 'da',
      creativeWorkStatus: 'Draft',
    });
  });

  test('keeps a description that looks like HTML as text', async () => {
    const html = await page('', 'description: "Om </script><b>fed</b> & mere"\n');
    expect(data(html)['description']).toBe('Om </script><b>fed</b> & mere');
    expect(html).toContain(
      '<meta name="description" content="Om &lt;/script&gt;&lt;b&gt;fed&lt;/b&gt; &amp; mere">',
    );
  });

  test('needs an address of the web', async () => {
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      'kl-docs.yml': 'title: T\nsite: example.org\n',
    });
    const { diagnostics } = await build({ cwd: workspace.root, formats: ['html'] });
    expect(diagnostics).toMatchObject([{ rule: 'invalid-value', place: { file: 'kl-docs.yml', line: 2 } }]);
  });
});
