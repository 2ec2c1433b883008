/** A sentence in a stretch of prose; indices count in its text. */
interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

/**
 * Abbreviations after which a sentence goes on even where a capital or a digit comes. Those that often stand last (mv., m.m.,
 * osv., kr.) end a sentence before a capital.
 */
const GOING_ON = new Set(
  (
    'adr alm bl.a ca cand d dir dr dvs ekskl evt e.kr f.eks f.kr forf fr fx hhv hr ift incl inkl jf jr max maks mht mia mio ' +
    'ph.d pga prof sml tlf t.o.m vedr vha'
  ).split(' '),
);

/** Abbreviations that are words too, or stand last: the sentence goes on before a number. */
const BEFORE_NUMBER = new Set('afs art fig kap kl nr pkt s stk st tab § §§'.split(' '));

// A full stop and its kin, marks that close after it, space, and not a small letter; or a colon before a capital.
const END = /[.!?…]+[)\]«»”"'’*]*(?=\s+[^\p{Ll}\s]|\s*$)|:(?=\s+\p{Lu})/gu;

/** The sentences of a text. A text without a full stop at its end is one too: items of lists, cells of tables. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const take = (end: number): void => {
    const start = from + (/^\s*/.exec(text.slice(from, end))?.[0].length ?? 0);
    const words = countedWords(text.slice(start, end));
    if (words.length > 0) sentences.push({ start, end, words });
    from = end;
  };
  for (const { 0: mark, index } of text.matchAll(END)) {
    if (mark.startsWith('.') && goesOn(text, from, index)) continue;
    take(index + mark.length);
  }
  take(text.trimEnd().length);
  return sentences;
}

/** Whether the full stop at an index belongs to an abbreviation or an initial, and the sentence goes on after it. */
function goesOn(text: string, from: number, index: number): boolean {
  const after = text.slice(index + 1, index + 20).trimStart();
  if (after === '') return false;
  const before = text.slice(Math.max(from, index - 40), index);
  const word = /[\p{L}.§]+$/u.exec(before)?.[0];
  if (word === undefined) return false;
  // An initial, but not the last word of "se bilag B".
  if (/^\p{Lu}$/u.test(word)) return !/(?:bilag|del|gruppe|punkt|type)\s$/iu.test(before.slice(0, -1));
  const abbreviation = word.toLowerCase();
  return GOING_ON.has(abbreviation) || (BEFORE_NUMBER.has(abbreviation) && /^[\p{N}\uFFFC]/u.test(after));
}

/** What is between spaces and has a letter, a digit or something that stands for a word. */
function countedWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}\uFFFC]/u.test(word));
}
