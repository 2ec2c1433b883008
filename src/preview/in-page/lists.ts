import type { ListedPoint, ListedProblem, PreviewWords } from '../told.ts';
import { button, make } from './elements.ts';
import type { WrittenPlace } from './page-pane.ts';

/** What a list can ask for. */
export interface Asked {
  /** Opens a place in the editor, and shows it. */
  readonly open: (place: WrittenPlace) => void;
  /** Mends a problem, by its number among the ways of mending it. */
  readonly mend: (problem: ListedProblem, choice: number) => void;
  /** Puts a word among those of the project. */
  readonly know: (problem: ListedProblem) => void;
}

/** What is wrong, each with its place and what mends it. */
export function problemItems(
  problems: readonly ListedProblem[],
  words: PreviewWords,
  { open, mend, know }: Asked,
): HTMLLIElement[] {
  return problems.map((problem) => {
    const { severity, message, hint, file, line, column } = problem;
    const item = make('li', { className: severity });
    const weight = make('span', { className: 'weight' }, `${words.severities[severity]}:`);
    item.append(make('p', { className: 'message' }, weight, ` ${message}`));
    if (hint !== null) item.append(make('p', { className: 'hint' }, hint));
    if (file !== null)
      item.append(placeOf({ file, line: line ?? 1, column: column ?? 1 }, line === null, words, open));
    const buttons = [
      ...problem.replacements.map((replacement, index) =>
        button(replacement === null ? words.mend : words.replaceBy.replace('{word}', () => replacement), () =>
          mend(problem, index),
        ),
      ),
      ...(problem.word === null ? [] : [button(words.know, () => know(problem))]),
    ];
    if (buttons.length > 0) item.append(make('p', { className: 'actions' }, ...buttons));
    return item;
  });
}

/** The questions that are open, each with its place. */
export function pointItems(
  points: readonly ListedPoint[],
  words: PreviewWords,
  { open }: Pick<Asked, 'open'>,
): HTMLLIElement[] {
  return points.map((point) => {
    const owner = point.owner === null ? '' : ` (${point.owner})`;
    return make(
      'li',
      {},
      make('p', { className: 'message' }, `${point.text}${owner}`),
      placeOf(point, false, words, open),
    );
  });
}

/** A button that leads to a place. */
function placeOf(
  { file, line, column }: WrittenPlace,
  isWhole: boolean,
  words: PreviewWords,
  open: (place: WrittenPlace) => void,
): HTMLParagraphElement {
  const shown = isWhole ? file : `${file}:${line}:${column}`;
  const place = button(shown, () => open({ file, line, column }), 'place');
  place.title = words.inEditor;
  return make('p', {}, place);
}
