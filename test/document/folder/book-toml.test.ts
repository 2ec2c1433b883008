import { expect, test } from 'vitest';
import { readBookToml } from '../../../src/document/folder/book-toml.ts';
import { FolderFiles } from '../../../src/files/folder-files.ts';
import { TemporaryFolder } from '../../support/workspace.ts';

const NOTHING = { title: null, description: null, language: null, source: null };

test.each<[string, object]>([
  [
    '[book]\ntitle = "Bogen"\ndescription = \'Om "alt"\'\n  language="en"\nsrc = "kilder"\n',
    { title: 'Bogen', description: 'Om "alt"', language: 'en', source: 'kilder' },
  ],
  [
    '[book] # her\ntitle = "Bogen [1]"\nauthors = [\n"A"]\nlanguage = "en"\n',
    { title: 'Bogen [1]', language: 'en' },
  ],
  ['[other]\ntitle = "Ikke"\n\n[book]\nsrc = ""\n[output.html]\ntitle = "Heller ikke"\n', { source: '' }],
  ['[book]\nsubtitle = "Ikke"\n# title = "Ikke"\ntitle = """Flere\nlinjer"""\n', { title: '' }],
  ['[[book]]\ntitle = "Ikke"\n', {}],
  ['title = "Ikke"\n', {}],
])('%j says %j', (text, said) => {
  using folder = new TemporaryFolder({ 'bog/book.toml': text });
  const files = new FolderFiles(folder.root);
  expect(readBookToml(files, 'bog')).toEqual({ ...NOTHING, ...said });
  expect(readBookToml(files, '.')).toEqual(NOTHING);
});
