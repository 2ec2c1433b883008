/** Above the control characters of ASCII stand their pictures (Unicode, Control Pictures). */
const PICTURES = 0x2400;
const DELETE = 0x7f;

/**
 * A text in which what would steer the terminal, or turn the text around, is seen instead of done (ECMA-48; Unicode UAX 9): `␛` for an escape. Each has
 * one sign in its place, so that columns stay. Line ends and tabs stay too.
 */
export const visible = (text: string): string =>
  text.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const code = character.charCodeAt(0);
    if (code === DELETE) return '␡';
    return code < DELETE ? String.fromCharCode(PICTURES + code) : '\ufffd';
  });
