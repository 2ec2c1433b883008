import type { Emphasis, PhrasingContent, Text } from 'mdast';
import type { Feature } from '../feature.ts';
import { splitTexts } from '../split-texts.ts';

const INSERTED = /(?<![\p{L}\p{N}^])\^\^([^\s^](?:[^^\n]*[^\s^])?)\^\^(?![\p{L}\p{N}^])/gu;
const PLUSES = /(?<![\p{L}\p{N}+])\+\+([^\s+](?:[^\n]*?[^\s+])?)\+\+(?![\p{L}\p{N}+])/gu;

/** Keys by the names that they have in MkDocs, and what stands on them where that is something else than the name with a capital. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ...'alt backspace command control delete end enter escape f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 fn home insert meta option return shift space tab windows'
    .split(' ')
    .map((name) => [name, name.charAt(0).toUpperCase() + name.slice(1)] as const),
  ['arrow-down', '↓'],
  ['arrow-left', '←'],
  ['arrow-right', '→'],
  ['arrow-up', '↑'],
  ['caps-lock', 'Caps Lock'],
  ['cmd', 'Cmd'],
  ['ctrl', 'Ctrl'],
  ['del', 'Del'],
  ['down', '↓'],
  ['esc', 'Esc'],
  ['ins', 'Ins'],
  ['left', '←'],
  ['minus', '-'],
  ['page-down', 'Page Down'],
  ['page-up', 'Page Up'],
  ['plus', '+'],
  ['print-screen', 'Print Screen'],
  ['right', '→'],
  ['up', '↑'],
  ['win', 'Win'],
]);

/** `++ctrl+alt+del++` of MkDocs, and inserted text: `^^new^^`, and `++new++` where it is no key. */
export const keys: Feature = {
  parse(tree, { source }) {
    if (source.text.includes('^^')) {
      splitTexts(tree, source, INSERTED, ([, inner = ''], text) => wrapped('ins', inner, text));
    }
    if (source.text.includes('++')) {
      splitTexts(tree, source, PLUSES, ([, inner = ''], text) => {
        const names = inner.split('+').map(keyName);
        if (names.includes(null))
          // "++i + ++j" is a matter of programs.
          return /\p{L}{3}/u.test(inner) ? wrapped('ins', inner, text) : null;
        return pressed(
          names.flatMap((name) => name ?? []),
          text,
        );
      });
    }
  },
};

function keyName(written: string): string | null {
  const [, text] = /^"(.+)"$/.exec(written) ?? [];
  if (text !== undefined) return text;
  if (/^[\p{L}\p{N}]$/u.test(written)) return written.toUpperCase();
  return KEYS.get(written.toLowerCase()) ?? null;
}

/** Each key by itself, with a plus between. */
function pressed(names: readonly string[], text: Text): PhrasingContent {
  const children = names.flatMap((name, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [{ type: 'text', value: '+' } as const]),
    wrapped('kbd', name, text),
  ]);
  return { ...wrapped('span', '', text), children };
}

function wrapped(hName: string, value: string, { position }: Text): Emphasis {
  const at = position && { position };
  return { type: 'emphasis', data: { hName }, children: [{ type: 'text', value, ...at }], ...at };
}
