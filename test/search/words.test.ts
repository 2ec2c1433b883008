import { describe, expect, test, vi } from 'vitest';
import { answersInputs } from '../../src/check/language/dictionary.ts';
import { danishReadings, keptReadings } from '../../src/search/words.ts';
import { ownCache } from '../support/own-cache.ts';
import { TemporaryFolder } from '../support/workspace.ts';

async function readings(...words: string[]): Promise<string[]> {
  const found = await danishReadings(words);
  return words.flatMap((word) =>
    (found.get(word) ?? []).map(({ basic, parts }) => [basic, ...parts].join(' ')),
  );
}

describe('a Danish word is read as', () => {
  test.each([
    // Endings, and other words than that with an ending.
    ['aftalens', ['aftale']],
    ['Kommunerne', ['kommune']],
    ['installeret', ['installere']],
    ['Roskilde', ['Roskilde']],
    ['priser', ['prise', 'pris']],
    // Compounds that the dictionary lists.
    ['databehandleraftaler', ['databehandleraftale databehandler data behandler aftale']],
    ['Lægevagten', ['lægevagt læge vagt']],
    ['venteværelset', ['venteværelse vente værelse']],
    ['arbejdsgiverne', ['arbejdsgiver arbejde giver']],
    // Compounds that it allows.
    ['tilslutningsaftalen', ['tilslutningsaftale tilslutning aftale']],
    ['jobfunktionsrollerne', ['jobfunktionsrolle jobfunktion job funktion rolle']],
    ['standardkontraktbestemmelser', ['standardkontraktbestemmelse standard kontrakt bestemmelse']],
    ['videokonsultationer', ['videokonsultation video konsultation']],
    ['underdatabehandlere', ['underdatabehandler databehandler data behandler']],
  ])('%s', async (word, expected) => {
    expect(await readings(word)).toEqual(expected);
  });

  test.each(['aftale', 'medarbejder', 'tilslutning', 'mellem', 'betyde', 'plakat', 'produktion', 'support'])(
    '%s, which is no compound',
    async (word) => {
      expect((await readings(word))[0]).toBe(word);
    },
  );

  test('nothing where the dictionary does not know it', async () => {
    expect(await readings('xqzyxqzy', 'KOMBIT')).toEqual([]);
  });

  test('what it was in an earlier run', async () => {
    using folder = new TemporaryFolder();
    vi.stubEnv('XDG_CACHE_HOME', ownCache(folder.root));
    const inputs = await answersInputs();
    keptReadings.write(inputs, [['aftaler', [{ basic: 'kept', parts: [] }]]]);
    expect(await readings('aftaler', 'roller')).toEqual(['kept', 'rolle']);
    expect(new Map(keptReadings.read(inputs)).has('roller')).toBe(true);
    vi.unstubAllEnvs();
  });
});
