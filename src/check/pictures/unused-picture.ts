import path from 'node:path';
import { alike } from '../../files/name.ts';
import { say } from '../../report/words/said.ts';
import type { CheckedDocument, Rule } from '../rule.ts';

const PICTURE = /\.(?:svg|png|jpe?g|gif|webp|avif)$/i;

/** A picture that is no longer shown goes stale unseen, and the next author takes it for current. */
export const unusedPicture: Rule = {
  id: 'unused-picture',
  check(document, report) {
    const { assumed, folder } = document.document;
    // Nobody has said which files of the folder belong to it.
    if (assumed) return;
    // That one is written with other capitals is told where it is shown.
    const shown = new Set(document.pictures.map(({ file }) => alike(file)));
    const unseen = filesBelow(document, folder).filter(
      (file) => PICTURE.test(file) && !shown.has(alike(file)),
    );
    if (unseen.length === 0) return;
    const elsewhere = textsOf(document);
    for (const file of unseen) {
      const name = path.posix.basename(file);
      if (
        elsewhere.some((text) => [name, encodeURI(name.normalize())].some((one) => text.includes(alike(one))))
      )
        continue;
      report({ ...say('unused-picture', { file }), place: { file } });
    }
  },
};

/** All that may name a picture of this document: chapters and descriptions of every document, templates and styles. */
function textsOf(document: CheckedDocument): string[] {
  return ['content', 'templates']
    .flatMap((folder) => filesBelow(document, folder))
    .filter((file) => /\.(?:md|ya?ml|hbs|css)$/i.test(file))
    .map((file) => {
      const read = document.workspace.files.read(file);
      return 'bytes' in read ? alike(read.bytes.toString('utf8')) : '';
    });
}

function filesBelow(document: CheckedDocument, folder: string): string[] {
  const { files } = document.workspace;
  return [
    ...files.files(folder).map((name) => path.posix.join(folder, name)),
    ...files.folders(folder).flatMap((name) => filesBelow(document, path.posix.join(folder, name))),
  ].sort();
}
