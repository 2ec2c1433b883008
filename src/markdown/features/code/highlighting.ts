import type { HLJSApi } from 'highlight.js';
import hljs from 'highlight.js/lib/core';
import { ALIASES, GRAMMARS, type Grammar } from './grammars.ts';

/** The languages that code can be coloured as, without their other names. */
export const CODE_LANGUAGES: readonly string[] = Object.keys(GRAMMARS);

/** Whether code of that language (or other name, such as `html` or `sh`) is coloured. */
export function isCodeLanguage(name: string): boolean {
  return grammarOf(name) !== null;
}

/** The code as HTML with `<span class="hljs-…">`; all else in it is escaped. */
export function highlight(code: string, language: string): string {
  const grammar = grammarOf(language) ?? 'plaintext';
  return highlighterOf(grammar).highlight(code, { language: grammar, ignoreIllegals: true }).value;
}

function grammarOf(name: string): Grammar | null {
  const written = name.toLowerCase();
  if (Object.hasOwn(GRAMMARS, written)) return written as Grammar;
  return Object.hasOwn(ALIASES, written) ? (ALIASES[written] ?? null) : null;
}

const WEB = ['css', 'javascript', 'xml'] as const;

/** The grammars that a grammar may go on with within its own; HTTP guesses which one its content is in. */
const USES: { readonly [Name in Grammar]?: readonly Grammar[] } = {
  django: WEB,
  dockerfile: ['bash'],
  handlebars: WEB,
  // biome-ignore format: a list
  http: [
    'bash', 'css', 'http', 'ini', 'javascript', 'json', 'markdown', 'plaintext', 'powershell', 'typescript', 'xml', 'yaml',
  ],
  javascript: WEB,
  markdown: WEB,
  shell: ['bash'],
  typescript: WEB,
  xml: WEB,
};

const highlighters = new Map<Grammar, HLJSApi>();

/**
 * Each grammar has a highlighter of its own, made when it is first needed: all at once take longer than a chapter, and what
 * was needed before must not decide what HTTP guesses.
 */
function highlighterOf(grammar: Grammar): HLJSApi {
  let highlighter = highlighters.get(grammar);
  if (highlighter === undefined) {
    highlighter = hljs.newInstance();
    for (const name of new Set([...(USES[grammar] ?? []), grammar])) {
      highlighter.registerLanguage(name, GRAMMARS[name]);
    }
    highlighters.set(grammar, highlighter);
  }
  return highlighter;
}
