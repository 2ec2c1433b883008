import { offsetsOf } from '../../markdown/source-text.ts';
import { walkMarkdown } from '../../markdown/walk.ts';
import { type SaidText, say } from '../../report/words/said.ts';
import type { CheckedChapter, Rule } from '../rule.ts';
import { BULLET } from './lines.ts';

/** Without width, line breaks within a paragraph (Word, Unicode), and the private use area, where symbol fonts have theirs. */
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
        // What no font has is told as such.
        if (/[\ue000-\uf8ff]/.test(character) && SYMBOLS[character] === undefined) continue;
        // A bullet is told as one.
        const line = text.lastIndexOf('\n', index) + 1;
        if (
          SYMBOLS[character] !== undefined &&
          BULLET.test(text.slice(line)) &&
          text.slice(line, index).trim() === ''
        )
          continue;
        const { said, replacement } = meaning(character, () => isOneLine(chapter, index));
        const fix = { file, start: index, end: index + 1, replacement };
        report({ ...said, place: source.placeAt(index, 1), fix });
      }
    }
  },
};

interface Meaning {
  readonly said: SaidText;
  readonly replacement: string;
}

function meaning(character: string, oneLine: () => boolean): Meaning {
  const codePoint = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  if (/[\u200b\u2060\ufeff]/.test(character))
    return { said: say('pasted-character.unseen', { codePoint }), replacement: '' };
  const replacement = SYMBOLS[character];
  if (replacement !== undefined)
    return { said: say('pasted-character', { codePoint, replacement }), replacement };
  return { said: say('pasted-character.line-break', { codePoint }), replacement: oneLine() ? ' ' : '\\\n' };
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
