import type * as en from '../en/publishing.ts';
import type { Translated } from '../wording.ts';
import { counted, systemReason } from './phrases.ts';

function seenWords(seen: en.Seen): string {
  if (seen === 'nothing') return 'der er intet, der svarer';
  return seen === 'another' ? 'der ligger en anden manifest.json' : `dens manifest.json svarer ${seen}`;
}

/** What is wrong with a site, or where it is to be published. */
export const publishing: Translated<typeof en.publishing> = {
  'no-site': () => [
    'Der er ikke lavet noget websted',
    'Kør "kl-docs site" først, eller angiv dets mappe med --site.',
  ],
  'no-site.broken': () => ['Webstedets manifest kan ikke læses', 'Lav webstedet igen: kl-docs site.'],
  'altered-site': ({ path }) => [
    `${path} mangler eller er ikke, som manifestet siger`,
    'Lav webstedet igen: kl-docs site.',
  ],
  'released-file': ({ path, edition }) => [
    `${path} hører til ${edition}, som er frigivet, og ville blive en anden fil`,
    'En frigivet udgave ændres aldrig. Hent dens filer dér, hvor den er offentliggjort, eller giv dokumentet en ny version.',
  ],
  'altered-target': ({ path, target }) => [
    `${path} er ændret eller fjernet på ${target}, efter at den blev frigivet`,
    'Find ud af, hvem der gjorde det og hvorfor, læg den frigivne fil tilbage, og offentliggør igen.',
  ],
  'not-published': ({ path, edition, target }) => [
    `${path} i ${edition} er hverken her eller på ${target}`,
    'Den er dér, hvor udgaven blev frigivet: offentliggør først derfra, eller kopiér dens mappe i released/ hertil.',
  ],
  'returning-edition': ({ edition }) => [
    `${edition} er trukket tilbage, og det ved det, der skal offentliggøres, ikke`,
    'Hent det nyeste af arbejdsmappen (git pull), og lav webstedet igen.',
  ],
  'returning-edition.file': ({ path, edition }) => [
    `${path} er en fil i ${edition}, som er trukket tilbage`,
    'Lav webstedet igen: kl-docs site.',
  ],
  'site-behind': ({ edition }) => [
    `${edition} er frigivet og offentliggjort, men webstedet kender den ikke`,
    'Dens filer bliver, hvor de er, men ingen side fører til dem. Hent det nyeste af arbejdsmappen (git pull), lav webstedet igen, og offentliggør det.',
  ],
  'not-shown': ({ address, seconds, seen }) => [
    `${address} viser ikke det, der blev offentliggjort: ${seenWords(seen)} (efter ${counted(seconds, 'sekund', 'sekunder')})`,
    'Se på adressen i en browser. Webserveren eller et mellemlager kan have brug for mere tid (--verify 600); ellers er site: i kl-docs.yml et andet sted end det, der offentliggøres til.',
  ],
  'cannot-run.no-target': () => [
    'Det er ikke sagt, hvor webstedet skal offentliggøres',
    'Skriv det i kl-docs.yml, f.eks. publish: { folder: /var/www/docs }, eller angiv det: kl-docs publish --to /var/www/docs.',
  ],
  'cannot-run.no-address': () => [
    '--verify kender ikke webstedets adresse',
    'Skriv den i kl-docs.yml, f.eks. site: https://example.org/docs/.',
  ],
  'cannot-run.target-is-no-site': ({ target, file }) => [
    `Det, der er på ${target}, er ikke et websted fra kl-docs: der er ${file}, men ingen manifest.json, der kan læses`,
    'Angiv et andet sted, eller tøm det. En mappe i det kan også bruges.',
  ],
  'cannot-run.target-is-not-ours': ({ target }) => [
    `${target} findes og er ikke lavet af kl-docs publish`,
    'Angiv en mappe, der ikke findes endnu, f.eks. én i den, eller flyt den væk. Se docs/publishing.md.',
  ],
  'cannot-run.target-is-a-link': ({ target, to }) => [
    `${target} er et link til ${to}, som ikke er lavet af kl-docs publish`,
    'Angiv en mappe, der ikke findes endnu, eller fjern linket.',
  ],
  'cannot-run.nothing-before': ({ target }) => [
    `Der er ikke noget tidligere websted på ${target} at gå tilbage til`,
    'Kun webstedet før det nuværende bliver gemt.',
  ],
  'cannot-run.overtaken': ({ target }) => [
    `Andre har igen og igen offentliggjort til ${target} i samme øjeblik`,
    'Denne kørsel har ikke offentliggjort noget. Vent, til de andre er færdige, og kør igen.',
  ],
  'cannot-run.not-published': ({ target, reason }) => [
    `Der kan ikke skrives på ${target}: ${systemReason(reason)}`,
    'Se efter rettigheder og ledig plads. Det, der blev vist, vises stadig.',
  ],
  'cannot-run.missing-there': ({ program, target }) => [
    `${program} er ikke installeret på serveren til ${target}`,
    'Bed administratoren om det, eller offentliggør på en anden måde: i en mappe eller til en gren i git.',
  ],
  'cannot-run.no-server-address': ({ text }) => [
    `"${text}" er ikke en mappe på en server`,
    'Skriv bruger@server:sti, f.eks. web@www.example.org:/var/www/docs. En port eller en nøgle skrives i ~/.ssh/config.',
  ],
  'cannot-run.no-branch-name': ({ name }) => [
    `"${name}" kan ikke være navnet på en gren`,
    'Skriv et navn som pages.',
  ],
  'cannot-run.not-reached': ({ target }) => [
    `${target} kan ikke nås`,
    'Se efter adressen og netværket. Det, der blev vist dér, vises stadig.',
  ],
  'cannot-run.not-let-in': ({ target }) => [
    `${target} lukker dig ikke ind, eller du må ikke skrive der`,
    'kl-docs spørger ikke om adgangskoder: opret en nøgle eller et token, der må skrive der, og prøv først i hånden (git push, ssh).',
  ],
  'cannot-run.unknown-host-key': ({ target }) => [
    `Serveren til ${target} er ikke kendt på denne maskine`,
    'Opret forbindelse én gang i hånden (ssh), og sammenlign dens fingeraftryk med det, administratoren oplyser, eller læg dens nøgle i ~/.ssh/known_hosts.',
  ],
  'cannot-run.changed-host-key': ({ target }) => [
    `Serveren til ${target} har en anden nøgle end den, der er kendt på denne maskine`,
    'Spørg administratoren, om nøglen er skiftet. Er den ikke det, kan nogen stå imellem: opret ikke forbindelse.',
  ],
  'cannot-run.no-repository': ({ target }) => [
    `Der er intet git-lager på ${target}, eller du må ikke se det`,
    'Se efter adressen: navnet på et fjernlager (git remote -v) eller hele dets adresse.',
  ],
  'cannot-run.target-refused': ({ target, reason }) => [
    `${target} afviser det, der offentliggøres: ${reason}`,
    'De, der driver det, kan sige hvorfor, f.eks. en beskyttet gren eller en grænse. Det, der blev vist dér, vises stadig.',
  ],
};

/** What `kl-docs publish` says of its work and its result. */
export const publishingLines: typeof en.publishingLines = {
  looking: 'Ser på det lavede websted',
  reading: (target) => `Læser ${target}`,
  writing: (target) => `Offentliggør til ${target}`,
  asking: (address) => `Spørger ${address}`,
  nothingPublished: 'Intet blev offentliggjort.',
  overtaken: 'En anden har offentliggjort imens: der begyndes forfra',
  added: (file) => `ny        ${file}`,
  changed: (file) => `ændret    ${file}`,
  removed: (file) => `fjernet   ${file}`,
  kept: (file) => `bevaret   ${file}`,
  counts: (added, changed, removed) =>
    `${counted(added, 'ny fil', 'nye filer')}, ${counted(changed, 'ændret', 'ændrede')}, ${counted(removed, 'fjernet', 'fjernede')}`,
  published: (target, what) => `Offentliggjort til ${target}: ${what}.`,
  wouldBePublished: (target, what) => `Ville blive offentliggjort til ${target}: ${what}.`,
  nothingToPublish: (target) => `Der er intet at offentliggøre: ${target} er, som det skal være.`,
  wentBack: (target, what) =>
    `${target} viser igen det, der stod der før: ${what}. "kl-docs publish --rollback" én gang til fortryder det.`,
  shown: (address) => `${address} viser det, der blev offentliggjort.`,
};
