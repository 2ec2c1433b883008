import path from 'node:path';
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
    // A Mac names files in the other normal form (Unicode NFD), and finds them in either.
    const shown = new Set(document.pictures.map(({ file }) => file.normalize()));
    const unseen = filesBelow(document, folder).filter(
      (file) => PICTURE.test(file) && !shown.has(file.normalize()),
    );
    if (unseen.length === 0) return;
    const elsewhere = textsOf(document);
    for (const file of unseen) {
      const name = path.posix.basename(file).normalize();
      if (elsewhere.some((text) => text.includes(name) || text.includes(encodeURI(name)))) continue;
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
      return 'bytes' in read ? read.bytes.toString('utf8').normalize() : '';
    });
}

function filesBelow(document: CheckedDocument, folder: string): string[] {
  const { files } = document.workspace;
  return [
    ...files.files(folder).map((name) => path.posix.join(folder, name)),
    ...files.folders(folder).flatMap((name) => filesBelow(document, path.posix.join(folder, name))),
  ].sort();
}
