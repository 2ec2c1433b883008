import type { SpeechWords } from '../../language/speech/index.ts';
import type { PageContents } from '../content/page-content.ts';
import type { PdfDocument } from '../object/document.ts';
import { decodeText } from '../object/text-string.ts';
import type { Element, ObjectItem } from '../structure/tree.ts';

/** What all that is said is taken from. */
export interface Speaker {
  readonly document: PdfDocument;
  readonly contents: PageContents;
  readonly words: SpeechWords;
  /** Page numbers, counted from 1, by the number of the page's object. */
  readonly pages: ReadonlyMap<number, number>;
}

/** What an element says of itself: in place of its text (/Alt, /ActualText), or of it. Null where it says nothing. */
export function entry({ dict }: Element, key: 'Alt' | 'ActualText' | 'E' | 'Lang'): string | null {
  const value = dict.string(key);
  return value ? decodeText(value) : null;
}

/** What is heard in place of an element's content (ISO 32000-1, 14.9.3 and 14.9.4). */
export const replacement = (element: Element): string | null =>
  entry(element, 'Alt') ?? entry(element, 'ActualText');

/** What a link is called by its annotations (ISO 14289-1, 7.18.5); empty where they do not say. */
export function linkName({ document }: Speaker, { kids }: Element): string {
  const annotations = kids.filter((kid): kid is ObjectItem => kid.kind === 'object');
  const names = annotations.map(({ object }) => document.dict(object)?.string('Contents'));
  const name = names.find((text) => text?.bytes);
  return name ? decodeText(name) : '';
}

/** What a language is called, by its tag (BCP 47); the tag itself where it is none. */
export function languageName({ words }: Speaker, tag: string): string {
  try {
    return new Intl.DisplayNames(words.locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
