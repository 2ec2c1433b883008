import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { readTokens } from '../read/tokens.ts';
import type { PictureBlock } from '../read/tree.ts';
import type { ComparedBlock } from '../types.ts';
import { past, writeRuns } from './inline.ts';
import { note } from './marked.ts';
import { diffWords } from './words.ts';

/** Both side by side where they show something else; what is heard in their place word by word. */
export function mergePictures(before: PictureBlock, after: PictureBlock): ComparedBlock {
  const shown = (node: ElementContent, word: 'pictureBefore' | 'pictureAfter'): Element =>
    h('div', { className: ['revision-picture'] }, [note(word, 'p'), node]);
  const pictures = h('div', { className: ['revision-pictures'] }, [
    shown(past(before.element), 'pictureBefore'),
    shown(after.element, 'pictureAfter'),
  ]);
  const texts = before.alternativeText === after.alternativeText ? [] : [alternativeTexts(before, after)];
  const change = {
    kind: 'changed',
    what: 'picture',
    text: after.alternativeText,
    before: before.alternativeText,
    where: null,
  } as const;
  const nodes = [before.shown === after.shown ? after.element : pictures, ...texts];
  return { nodes, kind: 'changed', inParts: false, changes: [change] };
}

function alternativeTexts(before: PictureBlock, after: PictureBlock): Element {
  const tokensOf = ({ alternativeText }: PictureBlock) =>
    readTokens([{ type: 'text', value: alternativeText }], (id) => id);
  const runs = diffWords(tokensOf(before), tokensOf(after));
  return h('p', { className: ['revision-picture-text'] }, [note('pictureText'), ...writeRuns(runs)]);
}
