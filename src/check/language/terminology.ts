import { say } from '../../report/words/said.ts';
import type { CheckedDocument, Rule } from '../rule.ts';
import { proseOf } from './collect-prose.ts';
import type { Prose } from './prose.ts';
import { findingOf, type Mistake } from './prose-rule.ts';
import { languageSettings, type Term } from './settings.ts';

/** Forms that `content/terms.yml` forbids. */
export const terminology: Rule = {
  id: 'terminology',
  check(document, report) {
    const { settings, problems } = languageSettings(document);
    for (const { place = { file: document.document.file }, ...problem } of problems)
      report({ ...problem, said: problem.said, place });
    const terms = new TermFinder(settings.terms);
    for (const prose of danishProse(document)) {
      for (const mistake of terms.findIn(prose)) report(findingOf(prose, mistake));
    }
  },
};

const danishProse = (document: CheckedDocument): Prose[] =>
  proseOf(document).filter(({ isDanish }) => isDanish);

class TermFinder {
  readonly #forbidden = new Map<string, Term>();
  /** All forms, preferred ones too: what is part of one is no mistake. */
  readonly #pattern: RegExp | null;

  constructor(terms: readonly Term[]) {
    for (const term of terms) for (const form of term.forbidden) this.#forbidden.set(form, term);
    const preferred = terms.flatMap((term) => term.preferred ?? []);
    const forms = [...new Set([...preferred, ...this.#forbidden.keys()])].sort((a, b) => b.length - a.length);
    this.#pattern =
      forms.length === 0
        ? null
        : new RegExp(
            `(?<![\\p{L}\\p{N}\\p{M}]|[\\p{L}\\p{N}][-\u2011])(${forms.map(patternOf).join('|')})(s?)(?![\\p{L}\\p{N}\\p{M}])`,
            'gu',
          );
  }

  *findIn({ text }: Prose): Generator<Mistake> {
    if (this.#pattern === null) return;
    for (const match of text.matchAll(this.#pattern)) {
      const { 0: whole, 1: found = '', 2: genitive = '', index } = match;
      const written = normalised(found);
      const form = this.#forbidden.has(written) ? written : withFirst(written, 'lower');
      const term = this.#forbidden.get(form);
      if (term === undefined) continue;
      const end = index + whole.length;
      yield { start: index, end, ...this.#mistake(term, form, written, genitive, text, index, end) };
    }
  }

  #mistake(
    { preferred, reason }: Term,
    form: string,
    written: string,
    genitive: string,
    text: string,
    start: number,
    end: number,
  ): Omit<Mistake, 'start' | 'end'> {
    if (preferred === undefined) return { ...say('terminology.not-used', { written, reason }) };
    const replacement = (form === written ? preferred : withFirst(preferred, 'upper')) + genitive;
    // Before a hyphen another form would make a word that nobody has seen: KontaktLæge-møde.
    const inCompound = /^[-\u2011]\p{L}/u.test(text.slice(end, end + 2));
    const safe = !isQuoted(text, start) && (!inCompound || lettersOf(preferred) === lettersOf(form));
    return {
      ...say('terminology', { written, preferred, replacement, reason }),
      edit: safe ? { replacement } : undefined,
    };
  }
}

/** A form as it may stand in a text: over a line's end, with a no-break space, with a capital after a full stop. */
function patternOf(form: string): string {
  const [first = '', ...rest] = form;
  const start = first === withFirst(first, 'upper') ? literal(first) : `[${first}${first.toUpperCase()}]`;
  return (
    start +
    literal(rest.join('')).replaceAll("'", "['’]").replaceAll('\\-', '[-\u2011]').replace(/\s+/g, '\\s+')
  );
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

const normalised = (form: string): string =>
  form.replace(/\s+/g, ' ').replaceAll('’', "'").replaceAll('\u2011', '-');

function withFirst(text: string, size: 'upper' | 'lower'): string {
  const first = text.charAt(0);
  return (size === 'upper' ? first.toUpperCase() : first.toLowerCase()) + text.slice(1);
}

const lettersOf = (form: string): string => form.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** What is quoted is somebody else's words, to be changed by a human only. */
function isQuoted(text: string, index: number): boolean {
  return text.lastIndexOf('»', index) > text.lastIndexOf('«', index);
}
