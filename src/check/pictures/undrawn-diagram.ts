import type { Rule } from '../rule.ts';

/** Drawing needs a browser, which a check does without: what only drawing can find, only a build finds. */
export const undrawnDiagram: Rule = {
  id: 'undrawn-diagram',
  check({ document, undrawnDiagrams }, report) {
    if (undrawnDiagrams === 0) return;
    const [subject, object] =
      undrawnDiagrams === 1 ? ['1 diagram is', 'it'] : [`${undrawnDiagrams} diagrams are`, 'them'];
    report({
      message: `${subject} not drawn yet, so that a mistake in ${object} is not known`,
      place: { file: document.file },
      hint: `Run "kl-docs build ${document.id}": what it draws is kept for the next check.`,
    });
  },
};
