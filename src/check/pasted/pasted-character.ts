import { offsetsOf } from '../../markdown/source-text.ts';
import { walkMarkdown } from '../../markdown/walk.ts';
import type { CheckedChapter, Rule } from '../rule.ts';
import { BULLET } from './lines.ts';

/** Without width, line breaks within a paragraph (Word, Unicode), and the private use area, which symbol fonts use. */
const CHARACTERS = /[\u200b\u2060\ufeff\v\u2028\u2029\ue000-\uf8ff]/g;
/** What Word's symbol fonts show for them (Symbol, Wingdings). */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '▸',
  '\uf0e0': '→',
  '\uf0fc': '✓',
  '\uf0b0': '°',
  '\uf0b1': '±',
  '\uf0a3': '≤',
  '\uf0b3': '≥',
};

/** Characters that a word processor leaves in a text: nobody sees them, or no font of the documents has them. */
export const pastedCharacter: Rule = {
  id: 'pasted-character',
  check({ chapters }, report) {
    for (const chapter of chapters) {
      const { source, file } = chapter;
      const { text } = source;
      for (const { 0: character, index } of text.matchAll(CHARACTERS)) {
        // A bullet is told as one.
        const line = text.lastIndexOf('\n', index) + 1;
        if (
          SYMBOLS[character] !== undefined &&
          BULLET.test(text.slice(line)) &&
          text.slice(line, index).trim() === ''
        )
          continue;
        const { what, replacement, hint } = meaning(character, () => isOneLine(chapter, index));
        report({
          message: `${what} (U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}) stands in the text`,
          place: source.placeAt(index, 1),
          hint,
          fix: replacement === undefined ? undefined : { file, start: index, end: index + 1, replacement },
        });
      }
    }
  },
};

interface Meaning {
  readonly what: string;
  readonly replacement?: string | undefined;
  readonly hint: string;
}

function meaning(character: string, oneLine: () => boolean): Meaning {
  if (/[\u200b\u2060\ufeff]/.test(character))
    return { what: 'A character that nobody sees', replacement: '', hint: 'Delete it.' };
  if (character >= '\ue000') {
    const replacement = SYMBOLS[character];
    return {
      what: 'A symbol that only one font knows',
      replacement,
      hint: replacement === undefined ? 'Write what it shows.' : `Write ${replacement}.`,
    };
  }
  return {
    what: 'A line break of a word processor',
    replacement: oneLine() ? ' ' : '\\\n',
    hint: 'Write a backslash at the end of the line, or a new paragraph.',
  };
}

/** Whether a heading or a table goes on to the end of the line, so that it cannot be broken there. */
function isOneLine({ parsed }: CheckedChapter, offset: number): boolean {
  let found = false;
  walkMarkdown(parsed.mdast, (node) => {
    if (node.type !== 'heading' && node.type !== 'table') return undefined;
    const { start, end } = offsetsOf(node);
    found ||= start <= offset && offset < end;
    return undefined;
  });
  return found;
}
