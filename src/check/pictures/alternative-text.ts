import path from 'node:path';
import type { Image, ImageReference, Nodes } from 'mdast';
import { labelText } from '../../markdown/features/directives/nodes.ts';
import { walkMarkdown } from '../../markdown/walk.ts';
import { say } from '../../report/words/said.ts';
import type { Finding, Rule } from '../rule.ts';

/** Above this a screen reader's user, who cannot skim, should rather get the text in the chapter. In UTF-16 code units. */
const LONG = 600;

/** Words that say only that it is a picture, which a screen reader says by itself. */
const EMPTY_BEGINNING =
  /^(?:(?:et |en |the |an? )?(?:billede|foto|fotografi|figur|illustration|grafik|ikon|skærmbillede|picture|image|photo|photograph|graphic|icon|screenshot) (?:af|med|der viser|som viser|of|showing)\b|(?:billedet|figuren|illustrationen) viser\b)/i;
const EMPTY_WHOLE =
  /^(?:billede|foto|figur|illustration|grafik|ikon|logo|skærmbillede|diagram|tegning|picture|image|photo|figure|graphic|icon|screenshot)\W*\d*\W*$/i;

/** What stands for a picture says what it shows (WCAG 2.2, 1.1.1; failures F30 and F38; technique G94). */
export const alternativeText: Rule = {
  id: 'alternative-text',
  check({ chapters }, report) {
    for (const { parsed, source } of chapters) {
      const visit = (tree: Nodes, caption: string | null): void =>
        walkMarkdown(tree, (node) => {
          if (node.type === 'containerDirective' && node.name === 'figure') {
            visit(node, labelText(node));
            return 'skip';
          }
          if (node.type !== 'image' && node.type !== 'imageReference') return undefined;
          const said = judge(node, caption);
          if (said !== null) report({ ...said, place: source.placeOf(node) });
          return undefined;
        });
      visit(parsed.mdast, null);
    }
  },
};

function judge(picture: Image | ImageReference, caption: string | null): Omit<Finding, 'place'> | null {
  const text = picture.alt?.trim() ?? '';
  if (text === '') return null; // The pipeline says so.
  if (isFileName(text, picture.type === 'image' ? picture.url : null))
    return { ...say('alternative-text.file-name', { text }) };
  if (caption !== null && bare(text) === bare(caption)) return { ...say('alternative-text.caption', {}) };
  if (EMPTY_WHOLE.test(text)) return { ...say('alternative-text', { text }) };
  const [phrase] = EMPTY_BEGINNING.exec(text) ?? [];
  if (phrase !== undefined) return { ...say('alternative-text.beginning', { phrase }) };
  if (text.length > LONG)
    return { severity: 'note', ...say('alternative-text.long', { length: text.length, most: LONG }) };
  return null;
}

function isFileName(text: string, url: string | null): boolean {
  if (/^\S+\.(?:svg|png|jpe?g|gif|webp|avif)$/i.test(text)) return true;
  return url !== null && text.length > 2 && text === path.posix.parse(url).name && /[-_\d]/.test(text);
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
