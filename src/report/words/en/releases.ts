import type { Wordings } from '../wording.ts';
import { counted, thereAre } from './phrases.ts';

export interface InEdition {
  readonly document: string;
  readonly version: string;
}
/** The version that a document can have next. */
export interface BeforeNext extends InEdition {
  readonly next: string;
}

const nextIs = (next: string): string => `Give it the next version, such as "${next}", and the status draft.`;

/** What is wrong with released editions, and with what is to be released. */
export const releases = {
  'released-edition': ({
    document,
    version,
    path,
  }: {
    document: string;
    version: string | null;
    path: string;
  }) => [
    `"${document}"${version === null ? '' : ` ${version}`} is released, and ${path} would become another file`,
    'Give the changed document the next version. To make the released one anew, take its files out of the output folder first.',
  ],
  'released-edition.sources': ({ document, version, next }: BeforeNext) => [
    `"${document}" ${version} is released, and its content is not what was released`,
    `${nextIs(next)} What was released stays as it is.`,
  ],
  'released-edition.withdrawn': ({ document, version, next, reason }: BeforeNext & { reason: string }) => [
    `"${document}" ${version} was withdrawn: ${reason}`,
    nextIs(next),
  ],
  'misplaced-record': ({ document, version }: InEdition) => [
    `This is the record of "${document}" ${version}, and stands in the place of another`,
    `Take it back to released/${document}/${version}.json.`,
  ],
  'frozen-file.missing': ({ document, version }: InEdition) => [
    `This file of "${document}" ${version} is not here`,
    'Write into kl-docs.yml where the site is published (publish: …), and it is fetched from there. It is never made again.',
  ],
  'frozen-file.altered': ({ document, version }: InEdition) => [
    `This file of "${document}" ${version} is not what was released`,
    'Delete it, and it is fetched from where the site is published (publish: in kl-docs.yml). What is released is never altered; release the next version instead.',
  ],
  'frozen-elsewhere': ({ document, version, count }: InEdition & { count: number }) => [
    `${counted(count, 'file')} of "${document}" ${version} as released ${count === 1 ? 'is' : 'are'} not here: made anew from the same content`,
  ],

  'missing-release-fact.version': ({ next }: { next: string }) => [
    'The release needs a version',
    `Add --version ${next}.`,
  ],
  'missing-release-fact.date': ({ today }: { today: string }) => [
    'The release needs a date: the edition says what holds on that day',
    `Add --date ${today}.`,
  ],
  'missing-release-fact.changes': ({ version }: { version: string }) => [
    `The history needs an entry that says what is new in ${version}`,
    'Add --change "…" once for each change.',
  ],
  'missing-release-fact.approval': () => [
    'This workspace asks for an approval',
    'Add --approved-by NAME: another than who wrote it.',
  ],
  'missing-release-fact.reason': () => [
    'Who looks for a withdrawn edition must be told why it is gone',
    'Add --reason "…".',
  ],
  'unfit-version.form': ({ version }: { version: string }) => [
    `"${version}" is no version`,
    'Write numbers with full stops between them, such as 1.9.',
  ],
  'unfit-version.released': ({ document, version, next }: BeforeNext) => [
    `"${document}" ${version} is released already`,
    `Take the next version: --version ${next}.`,
  ],
  'unfit-version.lower': ({ version, newest, next }: { version: string; newest: string; next: string }) => [
    `${version} is lower than ${newest}, which is released`,
    `Take the next version: --version ${next}.`,
  ],
  'unfit-version.tag': ({ tag, next }: { tag: string; next: string }) => [
    `git has a tag ${tag} already`,
    `See what it is with "git show ${tag}". If it is no edition, delete it with "git tag -d ${tag}"; else take the next version: --version ${next}.`,
  ],
  'unfit-date.form': ({ date, today }: { date: string; today: string }) => [
    `"${date}" is no date`,
    `Write it as ${today}.`,
  ],
  'unfit-date.earlier': ({
    date,
    version,
    released,
  }: {
    date: string;
    version: string;
    released: string;
  }) => [
    `The date ${date} is before that of the edition before: ${version} is of ${released}`,
    "Check --date, and the computer's clock.",
  ],
  'future-date': ({ date, today }: { date: string; today: string }) => [
    `The date ${date} is still to come: today is ${today}`,
    "Publish it on that day, or check --date and the computer's clock.",
  ],
  'uncommitted-change': ({ file }: { file: string }) => [
    'This file has changes that are not in git',
    `Commit them: git commit -m "…" -- ${file}. Or take them back: git restore --staged --worktree -- ${file}.`,
  ],
  'uncommitted-change.unknown': ({ file }: { file: string }) => [
    'This file is not in git',
    `Add and commit it: git add -f -- ${file}.`,
  ],
  'unfit-repository.none': () => [
    'The workspace is in no repository of git',
    'A release is a tag of git: make a repository with "git init", and commit all.',
  ],
  'unfit-repository.no-commit': () => ['The repository of git has no commit', 'Commit the documents first.'],
  'unfit-repository.no-branch': () => [
    'No branch of git is checked out',
    'Go to the one that editions are released from, such as "git switch main".',
  ],
  'unfit-repository.busy': ({ what }: { what: string }) => [
    `git is in the middle of a ${what}`,
    `Finish it first, or give it up: git ${what} --abort.`,
  ],
  'unfit-approval': ({ name }: { name: string }) => [
    `"${name}" has written of what is to be approved`,
    'Another must have read it: --approved-by NAME.',
  ],
  'unknown-edition': ({ document, version, known }: InEdition & { known: readonly string[] }) => [
    `There is no released edition ${version} of "${document}"`,
    known.length === 0 ? 'None is released yet.' : thereAre(known),
  ],
  'withdrawn-edition': ({ document, version, date }: InEdition & { date: string }) => [
    `"${document}" ${version} was withdrawn on ${date} already`,
  ],
  'unfinished-release': ({ document, version }: InEdition) => [
    `A release of "${document}" ${version} was begun and has not ended: it was stopped, or it is still running`,
    'The next "kl-docs release" finishes it or takes it back.',
  ],
  'settled-release.finished': ({ document, version }: InEdition) => [
    `The release of "${document}" ${version}, which was stopped, is finished: only its tag was missing`,
  ],
  'settled-release.undone': ({ document, version }: InEdition) => [
    `The release of "${document}" ${version}, which was stopped, is taken back: all is as it was before it`,
  ],
  'lost-document': ({ document, versions }: { document: string; versions: readonly string[] }) => [
    `"${document}" is not in content/ any more, and was released: ${versions.join(', ')}`,
    `Its editions stay what they are. If it has another name now, rename the folder back, or begin anew under the new one: then move nothing in released/.`,
  ],
} satisfies Wordings;
