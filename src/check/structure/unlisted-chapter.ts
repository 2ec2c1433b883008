import { alike } from '../../files/name.ts';
import { say } from '../../report/words/said.ts';
import type { Rule } from '../rule.ts';

/** A chapter that was written but forgotten in `document.yml` is in no edition, and nobody notices. */
export const unlistedChapter: Rule = {
  id: 'unlisted-chapter',
  check({ workspace, document }, report) {
    const { folder } = document;
    if (document.assumed) return;
    // One that is listed with other capitals is told there.
    const listed = new Set(document.chapterFiles.map(({ file }) => alike(file)));
    for (const name of workspace.files.files(folder)) {
      if (!/\.md$/i.test(name) || /^readme\.md$/i.test(name) || listed.has(alike(`${folder}/${name}`)))
        continue;
      report({
        ...say('unlisted-chapter', { name, description: document.file, folder }),
        place: document.placeOf(['chapters']),
      });
    }
  },
};
