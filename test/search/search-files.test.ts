import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { SearchData } from '../../src/search/search-data.ts';
import { type SearchedEdition, searchFiles } from '../../src/search/search-files.ts';
import { sectionsOf } from '../../src/search/sections.ts';
import { renderedChapters } from './rendered.ts';

async function edition(version: string, text: string, newest: boolean): Promise<SearchedEdition> {
  return {
    document: 'doc',
    name: `doc/${version}`,
    label: `Dokument ${version}`,
    language: 'da',
    newest,
    sections: sectionsOf(await renderedChapters([text])),
    addressOf: ({ id }) => `doc/${version}/#${id}`,
  };
}

/** What a script hands to the page that has asked for it. */
function dataOf(script: string): SearchData {
  let data: unknown;
  runInNewContext(script, {
    CustomEvent: class {
      detail: unknown;
      constructor(_: string, { detail }: { detail: unknown }) {
        this.detail = detail;
      }
    },
    document: {
      currentScript: {
        dispatchEvent: ({ detail }: { detail: unknown }) => {
          data = detail;
        },
      },
    },
  });
  return data as SearchData;
}

test('each edition is a script of its own, and what has not changed keeps its name', async () => {
  const text = '# Kapitel {#a}\n\n»Sæt« \'anførselstegn\' "rigtigt": \\\\ og `</script>`.\u2028\n';
  const editions = [
    await edition('1.1', text, true),
    await edition('1.0', '# Gammelt {#a}\n\nTekst.\n', false),
  ];
  const { files, view } = await searchFiles(editions);
  const [script, newest, older] = files;
  expect(files.map(({ path }) => path.replace(/-\w{12}\.js$/, ''))).toEqual([
    'shared/search',
    'shared/search-index',
    'shared/search-index',
  ]);
  expect(view).toEqual({
    script: script?.path,
    newest: newest?.path,
    older: older?.path,
    editions: [
      { name: 'doc/1.1', label: 'Dokument 1.1', file: newest?.path },
      { name: 'doc/1.0', label: 'Dokument 1.0', file: older?.path },
    ],
  });
  const { edition: told, sections } = dataOf(newest?.text ?? '');
  expect(told).toEqual({ document: 'doc', label: 'Dokument 1.1', language: 'da' });
  expect(sections).toEqual([
    {
      id: 'a',
      title: 'Kapitel',
      number: '1',
      chapter: null,
      address: 'doc/1.1/#a',
      text: '»Sæt« \'anførselstegn\' "rigtigt": \\ og </script>.',
    },
  ]);

  const again = await searchFiles([await edition('1.2', text, true), ...editions.slice(1)]);
  expect([again.files[0]?.path, again.files[2]?.path]).toEqual([script?.path, older?.path]);
  expect(again.files[1]?.path).not.toBe(newest?.path);
});

test('the script that a visitor loads is small and evaluates nothing', async () => {
  const { files } = await searchFiles([]);
  const text = files[0]?.text ?? '';
  expect(text.length).toBeLessThan(40_000);
  expect(text).not.toMatch(/\beval\(|new Function|XMLHttpRequest|import\(|WebAssembly/);
});
