import type { AnswerCounts } from '../report/words/answer.ts';
import type { Lines } from '../report/words/said.ts';
import type { Finding } from '../review/answers/findings.ts';
import type { ImportResult } from '../review/import-answers.ts';

type Words = Lines['review'];

/** So much of a text is told. */
const MOST_TOLD = 300;

export function countAnswers(findings: readonly Finding[]): AnswerCounts {
  const count = (status: Finding['status']): number =>
    findings.filter((finding) => finding.status === status).length;
  return { all: findings.length, open: count('open'), done: count('done'), left: count('left') };
}

/** The list of answers, by file and line. */
export function answerLines(findings: readonly Finding[], words: Words, isWhole = true): string[] {
  if (findings.length === 0) return [words.none];
  let place: string | null = null;
  const lines = findings.flatMap((finding) => {
    const here = finding.file === null ? words.noPlace : `${finding.file}:${finding.line ?? 1}`;
    const heading = here === place ? [] : [here];
    place = here;
    return [...heading, ...told(finding, words)];
  });
  if (!isWhole) return lines;
  const counts = countAnswers(findings);
  return [...lines, words.counts(counts), ...(counts.open === 0 ? [] : [words.howToApply])];
}

function told(finding: Finding, words: Words): string[] {
  const { number, kind, author, date, text, about, status, why, others, isResolved, isAsWritten } = finding;
  const who = [author ?? words.nobody, date === null ? null : date.slice(0, 10)].filter(Boolean).join(', ');
  const [old, young] = [finding.old, finding.new].map((one) => words.quoted(shortened(one)));
  const what =
    kind === 'comment' || kind === 'reply'
      ? [about === '' ? null : words.about(shortened(about)), words.quoted(shortened(text))]
      : [
          about === '' ? null : words.after(shortened(about)),
          kind === 'format' || finding.new === '' ? old : finding.old === '' ? young : `${old} → ${young}`,
        ];
  const notes = [
    ...(isResolved ? [words.resolved] : []),
    ...(status === 'done' ? [words.done] : []),
    ...(why === null ? [] : [words.left(why)]),
    ...(status === 'open' && !isAsWritten ? [words.changedSince] : []),
    ...(others.length === 0 ? [] : [words.others(others)]),
  ];
  const head = `${String(number).padStart(4)}  ${words.kind(kind)} (${who}): ${what.filter(Boolean).join(': ')}`;
  return [head, ...notes.map((note) => `      ${note}`)];
}

/** What was made of those that were chosen. */
export function appliedLines({ done, left, changed }: ImportResult, dryRun: boolean, words: Words): string[] {
  const made =
    done.length === 0 ? words.nothingApplied : (dryRun ? words.wouldApply : words.applied)(done, changed);
  return [made, ...left.map(({ number, why }) => words.notApplied(number, why))];
}

function shortened(text: string): string {
  const line = text.replaceAll('\n', ' ').trim() === '' ? text : text.replaceAll('\n', ' ');
  return line.length <= MOST_TOLD ? line : `${line.slice(0, MOST_TOLD - 1)}…`;
}
