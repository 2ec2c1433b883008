import { type Diagnostic, problem } from '../../report/diagnostic.ts';
import { nearestRule, whyNotAdjustable } from '../levels.ts';
import type { CheckedDocument } from '../rule.ts';
import { commentsIn, commentsInYaml, type IgnoreComment } from './comments.ts';

/** The comments in one document that silence rules, and which of them had something to silence. */
export class Ignoring {
  readonly #comments: readonly IgnoreComment[];
  /** The same that silence something, by its file and rule. */
  readonly #silencing = new Map<string, IgnoreComment[]>();
  readonly #used = new Map<IgnoreComment, Set<string>>();

  constructor({ workspace, document, chapters }: CheckedDocument) {
    const description = workspace.files.read(document.file);
    this.#comments = [
      ...('bytes' in description ? commentsInYaml(document.file, description.bytes.toString('utf8')) : []),
      ...chapters.flatMap(commentsIn),
    ];
    for (const comment of this.#comments) {
      if (comment.reason === '' || comment.lines === null) continue;
      for (const rule of comment.rules) {
        const key = keyOf(comment.place.file, rule);
        const others = this.#silencing.get(key) ?? [];
        others.push(comment);
        this.#silencing.set(key, others);
      }
    }
  }

  /** The reason why a problem is silenced; null where it is not. */
  reasonFor({ rule, place }: Diagnostic): string | null {
    const { file, line } = place ?? {};
    if (line === undefined || rule === 'ignore-comment' || whyNotAdjustable(rule) !== null) return null;
    const comment = this.#silencing
      .get(keyOf(file, rule))
      ?.find(({ lines }) => lines !== null && lines.first <= line && line <= lines.last);
    if (comment === undefined) return null;
    this.#used.set(comment, (this.#used.get(comment) ?? new Set()).add(rule));
    return comment.reason;
  }

  /** What is wrong with the comments themselves. `ran` tells of a rule whether it was looked for at all. */
  problems(ran: (rule: string) => boolean): Diagnostic[] {
    return this.#comments.flatMap((comment) => [
      ...problemsOf(comment, this.#used.get(comment) ?? new Set(), ran),
    ]);
  }
}

const keyOf = (file: string | undefined, rule: string): string => `${rule} ${file}`;

function* problemsOf(
  { rules, reason, place }: IgnoreComment,
  used: ReadonlySet<string>,
  ran: (rule: string) => boolean,
): Generator<Diagnostic> {
  if (rules.length === 0) yield error(problem('ignore-comment.no-rule', {}, place));
  else if (reason === '') yield error(problem('ignore-comment.no-reason', {}, place));
  for (const rule of rules) {
    const why = whyNotAdjustable(rule);
    if (why === 'stops-build') yield error(problem('ignore-comment.stops-build', { id: rule }, place));
    else if (why === 'unknown')
      yield error(problem('ignore-comment.unknown-rule', { id: rule, near: nearestRule(rule) }, place));
    else if (reason !== '' && !used.has(rule) && ran(rule)) yield problem('ignore-comment', { rule }, place);
  }
}

/** It would silence nothing, or what may not be silenced. */
const error = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, severity: 'error' });
