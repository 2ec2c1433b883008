import path from 'node:path';
import type { Rule } from '../rule.ts';

/** A chapter that was written but forgotten in `document.yml` is in no edition, and nobody notices. */
export const unlistedChapter: Rule = {
  id: 'unlisted-chapter',
  check({ workspace, document }, report) {
    const folder = path.posix.dirname(document.file);
    const listed = new Set(document.chapterFiles.map(({ file }) => file));
    for (const name of workspace.files.files(folder).sort((a, b) => a.localeCompare(b))) {
      if (!/\.md$/i.test(name) || /^readme\.md$/i.test(name) || listed.has(`${folder}/${name}`)) continue;
      report({
        message: `The chapter "${name}" is not listed, so it is in no edition`,
        place: document.placeOf(['chapters']),
        hint: `Add it to "chapters" in ${document.file}, or delete ${folder}/${name}.`,
      });
    }
  },
};
