import type * as en from '../en/release-lines.ts';
import { counted } from './phrases.ts';

export const release: typeof en.release = {
  whichVersion: (proposed) => `Version [${proposed}]: `,
  whichDate: (proposed) => `Dato [${proposed}]: `,
  whatIsNew: (version) => `Hvad er nyt i ${version}? Én ændring på hver linje, en tom linje slutter.`,
  whoApproved: 'Godkendt af (en anden end den, der har skrevet): ',

  nothingReleased: 'Intet er frigivet.',
  released: (document, version, files) =>
    `Frigav ${document} ${version}: ${counted(files, 'fil', 'filer')} ligger fast i released/${document}/${version}/`,
  committed: (commit, tag) => `Commit ${commit.slice(0, 10)}, tag ${tag}. Intet er sendt videre (push).`,
  openPoints: (count) => `${counted(count, 'åbent punkt', 'åbne punkter')} står i den som spørgsmål.`,
  mends: (version) => `Optegnelsen om ${version} siger, at den er rettet.`,
  next: (document, tag) =>
    `Derefter: se filerne efter, offentliggør dem med "kl-docs publish", og send commit og tag videre: git push --atomic origin HEAD ${tag}. Den næste ændring af ${document} får den næste version og status draft.`,

  would: (document, version, previous) =>
    `Ville frigive ${document} ${version}${previous === null ? '' : `, efter ${previous}`}:`,
  wouldWrite: (file) => `  skrive ${file}: version, dato, status og historik`,
  wouldFreeze: (file) => `  lave og fastholde ${file}`,
  wouldFreezePages: '  lave og fastholde dens sider til hjemmesiden',
  wouldRecord: (file) => `  skrive ${file}`,
  wouldCommit: (message, tag) => `  gemme i git som "${message}" med tag ${tag}`,

  nothingWithdrawn: 'Intet er trukket tilbage.',
  withdrawn: (document, version, commit) =>
    `Trak ${document} ${version} tilbage (commit ${commit.slice(0, 10)}). Optegnelsen beholder summerne; filerne her er væk.`,
  nextWithdraw: (document, version, tag) =>
    `Derefter: fjern den fra det sted, hvor den er offentliggjort, med "kl-docs publish". Der kan ligge kopier i out/${document}/${version}/, og teksten bliver i git under ${tag}.`,

  noEditions: 'Intet dokument, og intet er frigivet.',
  draft: 'udkast',
  isReleased: 'frigivet',
  unrecorded: 'frigivet, uden optegnelse',
  isWithdrawn: 'trukket tilbage',
  mendedBy: (version) => `rettet af ${version}`,
  open: (count) => counted(count, 'åbent punkt', 'åbne punkter'),
  changedSince: 'ændret siden',
  published: (where) => `offentliggjort på ${where}`,
  unpublished: 'ikke offentliggjort',
  frozenHere: 'filerne er her',
  frozenPartly: (missing) => `${counted(missing, 'fil', 'filer')} er ikke her`,
  frozenAltered: (count) => `${counted(count, 'fil', 'filer')} er ændret`,
};
