import { say } from '../../report/words/said.ts';
import type { Rule } from '../rule.ts';
import { BULLET, plainParagraphs } from './lines.ts';

/** Lines with the bullets of a word processor: Markdown makes one paragraph of them, and no list. */
export const pastedList: Rule = {
  id: 'pasted-list',
  check({ chapters }, report) {
    for (const chapter of chapters) {
      for (const { start, end, lines, node } of plainParagraphs(chapter)) {
        const items = lines.filter((line) => BULLET.test(line)).length;
        if (items === 0) continue;
        report({
          ...say('pasted-list', { items }),
          place: chapter.source.placeOf(node),
          fix: { file: chapter.file, start, end, replacement: asList(lines) },
        });
      }
    }
  },
};

/** A hollow bullet below a full one is of the second level, as word processors have it. */
function asList(lines: readonly string[]): string {
  let full = false;
  return lines
    .map((line) => {
      const match = BULLET.exec(line);
      if (match === null) return line;
      full ||= match[1] !== undefined;
      return `${match[2] !== undefined && full ? '  ' : ''}- ${line.slice(match[0].length)}`;
    })
    .join('\n');
}
