import type { Feature } from '../feature.ts';
import { splitTexts } from '../split-texts.ts';

/** `:material-check:{ .lg }` of MkDocs, by the names of the sets of icons that it brings. */
const ICON = /(?<![\w:]):(?:material|fontawesome|octicons|simple)-([a-z0-9-]+):(?:\{[^{}]*\})?( ?)/g;

/** Those that say something alone, as a cell of a table does, are characters too. */
const CHARACTERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:solid-|regular-)?(?:check|circle-check|check-circle|check-bold)(?:-\d+)?$/, '✓'],
  [/^(?:solid-|regular-)?(?:close|xmark|x|close-circle|circle-xmark|cancel)(?:-\d+)?$/, '✗'],
  [/^(?:solid-)?arrow-right(?:-\d+)?$/, '→'],
  [/^(?:solid-)?arrow-left(?:-\d+)?$/, '←'],
];

/** Icons are pictures that only MkDocs has. Most stand beside the word for what they show, and are left out. */
export const icons: Feature = {
  parse(tree, { source, foreign }) {
    if (source.text.search(ICON) < 0) return;
    splitTexts(tree, source, ICON, ([, name = '', space = ''], text) => {
      const character = CHARACTERS.find(([pattern]) => pattern.test(name))?.[1];
      if (character !== undefined) return { ...text, value: character + space };
      foreign.add('icon', source.placeOf(text), 'left-out');
      return { ...text, value: '' };
    });
  },
};
