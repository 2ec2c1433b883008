import type { releases as english } from '../en/releases.ts';
import type { Translated } from '../wording.ts';
import { counted, thereAre } from './phrases.ts';

const nextIs = (next: string): string => `Giv det den næste version, fx "${next}", og status draft.`;

export const releases: Translated<typeof english> = {
  'released-edition': ({ document, version, path }) => [
    `"${document}"${version === null ? '' : ` ${version}`} er frigivet, og ${path} ville blive en anden fil`,
    'Giv det ændrede dokument den næste version. Skal den frigivne laves igen, så flyt først dens filer ud af resultatmappen.',
  ],
  'released-edition.sources': ({ document, version, next }) => [
    `"${document}" ${version} er frigivet, og indholdet er ikke det, som blev frigivet`,
    `${nextIs(next)} Det, som blev frigivet, bliver, som det er.`,
  ],
  'released-edition.withdrawn': ({ document, version, next, reason }) => [
    `"${document}" ${version} er trukket tilbage: ${reason}`,
    nextIs(next),
  ],
  'misplaced-record': ({ document, version }) => [
    `Det her er optegnelsen om "${document}" ${version}, og den står på en andens plads`,
    `Flyt den tilbage til released/${document}/${version}.json.`,
  ],
  'frozen-file.missing': ({ document, version }) => [
    `Denne fil i »${document}« ${version} er her ikke`,
    'Skriv i kl-docs.yml hvor hjemmesiden offentliggøres (publish: …), så hentes den derfra. Den laves aldrig igen.',
  ],
  'frozen-file.altered': ({ document, version }) => [
    `Denne fil i »${document}« ${version} er ikke den der blev udgivet`,
    'Slet den, så hentes den hvor hjemmesiden offentliggøres (publish: i kl-docs.yml). Det udgivne ændres aldrig; udgiv den næste version i stedet.',
  ],
  'frozen-elsewhere': ({ document, version, count }) => [
    `${counted(count, 'fil', 'filer')} i "${document}" ${version}, som de blev frigivet, er ikke her: lavet igen af det samme indhold`,
  ],

  'missing-release-fact.version': ({ next }) => [
    'Frigivelsen mangler en version',
    `Tilføj --version ${next}.`,
  ],
  'missing-release-fact.date': ({ today }) => [
    'Frigivelsen mangler en dato: udgaven siger, hvad der gælder den dag',
    `Tilføj --date ${today}.`,
  ],
  'missing-release-fact.changes': ({ version }) => [
    `Historikken mangler et punkt om, hvad der er nyt i ${version}`,
    'Tilføj --change "…" én gang for hver ændring.',
  ],
  'missing-release-fact.approval': () => [
    'Her skal en udgave godkendes',
    'Tilføj --approved-by NAVN: en anden end den, der har skrevet.',
  ],
  'missing-release-fact.reason': () => [
    'Den, der leder efter en udgave, som er trukket tilbage, skal have at vide hvorfor',
    'Tilføj --reason "…".',
  ],
  'unfit-version.form': ({ version }) => [
    `"${version}" er ingen version`,
    'Skriv tal med punktum imellem, fx 1.9.',
  ],
  'unfit-version.released': ({ document, version, next }) => [
    `"${document}" ${version} er allerede frigivet`,
    `Tag den næste version: --version ${next}.`,
  ],
  'unfit-version.lower': ({ version, newest, next }) => [
    `${version} er lavere end ${newest}, som er frigivet`,
    `Tag den næste version: --version ${next}.`,
  ],
  'unfit-version.tag': ({ tag, next }) => [
    `git har allerede et tag ${tag}`,
    `Se, hvad det er, med "git show ${tag}". Er det ingen udgave, så slet det med "git tag -d ${tag}"; ellers tag den næste version: --version ${next}.`,
  ],
  'unfit-date.form': ({ date, today }) => [`"${date}" er ingen dato`, `Skriv den som ${today}.`],
  'unfit-date.earlier': ({ date, version, released }) => [
    `Datoen ${date} er før den forrige udgaves: ${version} er fra ${released}`,
    'Se efter, om --date og computerens ur er rigtige.',
  ],
  'future-date': ({ date, today }) => [
    `Datoen ${date} kommer først: i dag er det ${today}`,
    'Offentliggør den på dagen, eller se efter, om --date og computerens ur er rigtige.',
  ],
  'uncommitted-change': ({ file }) => [
    'Filen har ændringer, som ikke er i git',
    `Gem dem: git commit -m "…" -- ${file}. Eller tag dem tilbage: git restore --staged --worktree -- ${file}.`,
  ],
  'uncommitted-change.unknown': ({ file }) => [
    'Filen er ikke i git',
    `Tilføj og gem den: git add -f -- ${file}.`,
  ],
  'unfit-repository.none': () => [
    'Mappen er ikke i et git-lager',
    'En frigivelse er et tag i git: lav et lager med "git init", og gem alt i det.',
  ],
  'unfit-repository.no-commit': () => ['Der er intet gemt i git endnu', 'Gem dokumenterne i git først.'],
  'unfit-repository.no-branch': () => [
    'Ingen gren i git er valgt',
    'Gå til den, som der frigives fra, fx "git switch main".',
  ],
  'unfit-repository.busy': ({ what }) => [
    `git er midt i en ${what}`,
    `Gør den færdig først, eller opgiv den: git ${what} --abort.`,
  ],
  'unfit-approval': ({ name }) => [
    `"${name}" har selv skrevet i det, som skal godkendes`,
    'En anden skal have læst det: --approved-by NAVN.',
  ],
  'unknown-edition': ({ document, version, known }) => [
    `Der er ingen frigivet udgave ${version} af "${document}"`,
    known.length === 0 ? 'Ingen er frigivet endnu.' : thereAre(known),
  ],
  'withdrawn-edition': ({ document, version, date }) => [
    `"${document}" ${version} blev allerede trukket tilbage den ${date}`,
  ],
  'unfinished-release': ({ document, version }) => [
    `En frigivelse af "${document}" ${version} blev begyndt og er ikke slut: den blev stoppet, eller den er stadig i gang`,
    'Den næste "kl-docs release" gør den færdig eller tager den tilbage.',
  ],
  'settled-release.finished': ({ document, version }) => [
    `Frigivelsen af "${document}" ${version}, som blev stoppet, er gjort færdig: den manglede kun sit mærke`,
  ],
  'settled-release.undone': ({ document, version }) => [
    `Frigivelsen af "${document}" ${version}, som blev stoppet, er taget tilbage: alt er som før den`,
  ],
  'lost-document': ({ document, versions }) => [
    `"${document}" er ikke længere i content/, og er frigivet som: ${versions.join(', ')}`,
    'Udgaverne bliver, som de er. Har dokumentet et andet navn nu, så giv mappen det gamle igen, eller begynd forfra under det nye: flyt da intet i released/.',
  ],
};
