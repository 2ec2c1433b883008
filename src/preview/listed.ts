import { sha256 } from '../files/hash.ts';
import type { OpenPoint } from '../markdown/types.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { tellingIn } from '../report/tell.ts';
import type { MessageLanguage } from '../report/words/said.ts';
import type { Problem } from './moment.ts';
import type { ListedPoint, ListedProblem } from './told.ts';

/** A problem as the page lists it. */
export function listedProblem(
  { diagnostic, fix, choices }: Problem,
  language: MessageLanguage,
): ListedProblem {
  const { severity, message, hint = null, place } = tellingIn(language)(diagnostic);
  const { file = null, line = null, column = null } = place ?? {};
  const chosen = choices.map(({ replacement }) => replacement);
  return {
    id: sha256(nameOf(diagnostic)).slice(0, 16),
    severity,
    message,
    hint,
    file,
    line,
    column,
    replacements: [...(fix === null ? [] : [null]), ...chosen],
    word: wordOf(diagnostic),
  };
}

export const listedPoint = ({ text, owner, place }: OpenPoint): ListedPoint => {
  const { file, line = 1, column = 1 } = place;
  return { text, owner, file, line, column };
};

/** A problem that only a human can mend. */
export const withoutMending = (diagnostic: Diagnostic): Problem => ({ diagnostic, fix: null, choices: [] });

/** Two problems of one name are the same. */
export const nameOf = ({ rule, message, place }: Diagnostic): string =>
  JSON.stringify([rule, message, place]);

/** The word that neither the dictionary nor the project knows, if that is what is wrong. */
function wordOf({ said }: Diagnostic): string | null {
  const isUnknown = said?.key === 'spelling' || said?.key === 'ocr-remains';
  return isUnknown && 'word' in said.values ? (said.values.word ?? null) : null;
}
