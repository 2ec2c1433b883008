/** How many keys, entries and aliases a text of YAML may have: the parser compares each key with all beside it. */
export const MOST_PARTS = 10_000;

/** How many of them may be aliases: each is looked for from the start. */
const MOST_ALIASES = 500;

/** In UTF-16 code units. */
const MOST_CHARACTERS = 2_000_000;

/** What begins a part, and in it what begins an alias. Commas and colons in texts count too: no description has thousands. */
const PART = /:(?=\s|$)|[,[{]|(?<=[-:,[{?]\s{0,100})(\*)(?=[^\s*])|^[ \t]*-(?=\s|$)/gm;

/** Whether a text of YAML would take very long to read; found without parsing, in time proportional to the text. */
export function isTooMuchYaml(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return true;
  let parts = 0;
  let aliases = 0;
  for (const [, alias] of text.matchAll(PART)) {
    parts++;
    if (alias !== undefined) aliases++;
    if (parts > MOST_PARTS || aliases > MOST_ALIASES) return true;
  }
  return false;
}
