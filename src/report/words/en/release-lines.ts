import { counted } from './phrases.ts';

/** What `kl-docs release`, `withdraw` and `status` say of their work. */
export const release = {
  /** Questions at a terminal. */
  whichVersion: (proposed: string) => `Version [${proposed}]: `,
  whichDate: (proposed: string) => `Date [${proposed}]: `,
  whatIsNew: (version: string) => `What is new in ${version}? One change a line, an empty line ends.`,
  whoApproved: 'Approved by (another than who wrote it): ',

  nothingReleased: 'Nothing was released.',
  released: (document: string, version: string, files: number) =>
    `Released ${document} ${version}: ${counted(files, 'file')} frozen in released/${document}/${version}/`,
  committed: (commit: string, tag: string) =>
    `Commit ${commit.slice(0, 10)}, tag ${tag}. Nothing was pushed.`,
  openPoints: (count: number) => `${counted(count, 'open point')} stand in it as questions.`,
  mends: (version: string) => `The record of ${version} says that it is mended.`,
  next: (document: string, tag: string) =>
    `Next: look at the files, publish them with "kl-docs publish", and hand on commit and tag: git push --atomic origin HEAD ${tag}. The next change of ${document} gets the next version and the status draft.`,

  would: (document: string, version: string, previous: string | null) =>
    `Would release ${document} ${version}${previous === null ? '' : `, after ${previous}`}:`,
  wouldWrite: (file: string) => `  write ${file}: version, date, status and history`,
  wouldFreeze: (file: string) => `  make and freeze ${file}`,
  wouldFreezePages: '  make and freeze its pages for the website',
  wouldRecord: (file: string) => `  write ${file}`,
  wouldCommit: (message: string, tag: string) => `  commit "${message}", and tag it ${tag}`,

  nothingWithdrawn: 'Nothing was withdrawn.',
  withdrawn: (document: string, version: string, commit: string) =>
    `Withdrew ${document} ${version} (commit ${commit.slice(0, 10)}). Its record keeps the sums; its files here are gone.`,
  nextWithdraw: (document: string, version: string, tag: string) =>
    `Next: take it from where it is published with "kl-docs publish". Copies may be in out/${document}/${version}/, and the text stays in git under ${tag}.`,

  noEditions: 'No document, and nothing is released.',
  draft: 'draft',
  isReleased: 'released',
  unrecorded: 'released, without a record',
  isWithdrawn: 'withdrawn',
  mendedBy: (version: string) => `mended by ${version}`,
  open: (count: number) => counted(count, 'open point'),
  changedSince: 'changed since',
  published: (where: string) => `published at ${where}`,
  unpublished: 'not published',
  frozenHere: 'files here',
  frozenPartly: (missing: number) => `${counted(missing, 'file')} not here`,
  frozenAltered: (count: number) => `${counted(count, 'file')} altered`,
};
