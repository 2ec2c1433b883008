/**
 * What nobody sees in a text, and what makes it look like another: control characters but tab and line ends, and those that embed or
 * isolate a direction or override it (Unicode Bidi_Control, CVE-2021-42574). Marks of direction (U+200E, U+200F, U+061C) are none: they turn no
 * letter.
 */
export const UNSEEN = /[^\P{Cc}\t\n\v\f\r]|[\u202a-\u202e\u2066-\u2069]/gu;

/** Such as `U+202E`. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The same, and what would begin a line anew or move down. */
const STEERING = new RegExp(`${UNSEEN.source}|[\\v\\f]|\\r(?!\\n)`, 'gu');

/** A text as it can be shown: a terminal would do what a control character says. */
export const visible = (text: string): string =>
  text.replace(STEERING, (character) => `<${codePointName(character)}>`);

/** The same with one sign in the place of each, so that columns stay. */
export const visibleInColumns = (text: string): string =>
  text.replace(/\t/g, ' ').replace(STEERING, '\ufffd');
