import type * as en from '../en/program.ts';
import type { Translated } from '../wording.ts';
import { didYouMean, systemReason, systemRemedy, thereAre } from './phrases.ts';

const helpOf = (command: string | undefined): string =>
  `Kør "kl-docs ${command === undefined ? '' : `${command} `}--help" for at se, hvad der kan skrives.`;

/** Why a command cannot do its work at all. */
export const program: Translated<typeof en.program> = {
  'cannot-run.no-workspace': ({ file, folder }) => [
    `Der er ingen ${file} i ${folder} eller nogen mappe over den`,
    `Gå til din arbejdsmappe, eller angiv den med --workspace: en mappe med en ${file} i, f.eks. "title: Vejledninger". En mappe med Markdown kan undvære den: kl-docs build MAPPE.`,
  ],
  'cannot-run.no-markdown': ({ target }) => [
    `${target} er ikke en Markdown-fil`,
    'Angiv en mappe med Markdown i eller en fil, der ender på .md.',
  ],
  'cannot-run.no-port': ({ port }) => [
    `»${port}« er ingen port`,
    'En port er et tal op til 65535; uden --port tages en ledig.',
  ],
  'cannot-run.port-taken': ({ port }) => [
    `Et andet program lytter på port ${port}`,
    'Vælg en anden, eller udelad --port: så tages en ledig.',
  ],
  'cannot-run.no-preview': () => [
    'Der kører ingen forhåndsvisning i mappen',
    'Start den med `kl-docs preview` i en anden terminal.',
  ],
  'cannot-run.no-such-path': ({ target }) => [
    `${target} findes ikke`,
    'Angiv en mappe med Markdown i eller en fil, der ender på .md.',
  ],
  'cannot-run.several-workspaces': ({ names }) => [
    `${names.join(' og ')} ligger i forskellige arbejdsmapper`,
    'Lav ét ad gangen. Mapper, der hører sammen, skal have en arbejdsmappe omkring sig.',
  ],
  'cannot-run.missing-program': ({ program }) => [`${program} er ikke installeret`, `Installér ${program}.`],
  'cannot-run.unknown-commit': ({ ref, root }) => [
    `git har ingen "${ref}" af ${root}`,
    'Angiv en commit, en gren eller et tag i det lager, som arbejdsmappen er i.',
  ],
  'cannot-run.git-refused': ({ reason }) => [
    `git afviste det, og alt er, som det var:\n${reason}`,
    'Ret det, som git eller dets hook siger, og prøv igen.',
  ],
  'cannot-run.broken-journal': ({ file }) => [
    `"${file}" siger hvad en frigivelse var i gang med, da den blev stoppet, og kan ikke læses`,
    'Se med git status og git tag, hvad frigivelsen har efterladt, fjern det eller gør det færdigt, og slet filen.',
  ],
  'cannot-run.changed-meanwhile': () => [
    'Noget i dokumentet eller dets lager blev ændret imens, og intet er frigivet',
    'Prøv igen.',
  ],
  'cannot-run.refused': ({ file, reason }) => [
    file === ''
      ? `Systemet nægter: ${systemReason(reason)}`
      : `${file} kan ikke bruges: ${systemReason(reason)}`,
    systemRemedy(reason),
  ],
  'cannot-run.output-folder': ({ folder, reason }) => [
    `Der kan ikke skrives i resultatmappen ${folder}: ${systemReason(reason)}`,
    `${systemRemedy(reason)} Eller vælg en anden mappe med --out.`,
  ],
  'cannot-run.no-room': ({ file, reason }) => [
    `${file} kan ikke skrives: ${systemReason(reason)}`,
    `${systemRemedy(reason)} Eller vælg en anden mappe med --out. Det, der var der, er uændret.`,
  ],
  'cannot-run.not-written': ({ file, reason }) => [
    `${file} kan ikke skrives: ${systemReason(reason)}`,
    'Angiv en anden fil i en mappe, der findes.',
  ],
  'cannot-run.folder-in-the-way': ({ file }) => [
    `${file} kan ikke skrives: der er en mappe af det navn`,
    'Flyt den, eller vælg en anden mappe med --out. Det, der var der, er uændret.',
  ],
  'cannot-run.file-in-the-way': ({ file, above }) => [
    `${file} kan ikke skrives: ${above} er en fil og ikke en mappe`,
    'Flyt den, eller vælg en anden mappe med --out. Det, der var der, er uændret.',
  ],
  'cannot-run.file-in-use': ({ file }) => [
    `${file} er åben i et andet program`,
    'Luk den dér, for eksempel i Word, Acrobat eller en forhåndsvisning, og kør igen.',
  ],
  'cannot-run.not-replaced': ({ file, reason }) => [
    `${file} kan ikke skrives: ${systemReason(reason)}`,
    `${systemRemedy(reason)} Den kan være åben i et andet program. Det, der var der, er uændret.`,
  ],
  'cannot-run.partly-replaced': ({ file, reason }) => [
    `${file} kan ikke skrives: ${systemReason(reason)}; og det nye ved siden af kunne ikke tages tilbage`,
    `${systemRemedy(reason)} Kør så igen: det sætter alt på plads.`,
  ],
  'cannot-run.locked': ({ folder, lock, owner }) => [
    `En anden kørsel skriver til ${folder} og bliver ikke færdig (${owner})`,
    `Kører den ikke længere, så slet mappen ${lock}.`,
  ],
  'cannot-run.no-answer': ({ url }) => [
    `Ingen browser svarer på ${url}`,
    'Se efter adressen, eller udelad --browser.',
  ],
  'cannot-run.unlike-browsers': ({ address, build, other }) => [
    `Browseren på ${address} er ${build}, og en anden er ${other}`,
    'Angiv browsere af samme version: en anden giver andre byte.',
  ],
  'cannot-run.no-time-limit': ({ option, typed }) => [
    `${option} skal have et antal sekunder, ikke "${typed}"`,
    `Skriv for eksempel ${option} 600.`,
  ],
  'cannot-run.browser-does-not-start': ({ file, reason }) => [
    `Browseren ${file} starter ikke: ${reason}`,
    'Kør "kl-docs doctor", som siger, hvad der mangler.',
  ],
  'cannot-run.browser-not-unpacked': ({ folder, reason }) => [
    `Browseren kan ikke pakkes ud i ${folder}, hvad der kræver 210 MB: ${systemReason(reason)}`,
    `${systemRemedy(reason)} Eller angiv en anden mappe til den med XDG_CACHE_HOME.`,
  ],
  'cannot-run.no-home': () => [
    'Der er ingen hjemmemappe til browseren og det, der er lavet',
    'Angiv en mappe med XDG_CACHE_HOME, eller sæt HOME.',
  ],
  'cannot-run.temporary-folder': ({ folder, reason }) => [
    `Browseren skal bruge en mappe til midlertidige filer med 32 MB ledigt, og det er ${folder} ikke: ${systemReason(reason)}`,
    `${systemRemedy(reason)} Eller angiv en anden mappe med TMPDIR.`,
  ],
  'cannot-run.browser-refused': ({ file, reason }) => [
    `Systemet starter ikke browseren ${file}: ${systemReason(reason)}`,
    `${systemRemedy(reason)} Programmer skal have lov at køre der; XDG_CACHE_HOME angiver en anden mappe til den browser, der følger med kl-docs.`,
  ],
  'cannot-run.old-browser': ({ browser, build, least }) => [
    `Browseren ${browser} er for gammel til at danne PDF-filer: den er ${build}, og version ${least} er nødvendig`,
    'Opdatér den, eller angiv en anden med --browser eller KL_DOCS_BROWSER.',
  ],
  'cannot-run.no-browser': () => [
    'Der blev ikke fundet en browser til at danne PDF-filer med',
    'Installér Google Chrome, Microsoft Edge eller Chromium, eller angiv en med --browser eller KL_DOCS_BROWSER.',
  ],
  'cannot-run.no-such-browser': ({ wanted }) => [
    `Browseren "${wanted}" findes ikke`,
    'Angiv selve programmet eller en ws://-adresse.',
  ],
  'cannot-run.no-column-and-value': ({ text }) => [
    `"${text}" nævner ikke en kolonne og en værdi`,
    'Skriv --where "region=Region Sjælland".',
  ],
  'cannot-run.no-shard': ({ typed, most }) => [
    `--shard tager en del og antallet af dele (højst ${most}), ikke "${typed}"`,
    'Skriv --shard 2/4 for den anden af fire dele: fra 1/4 til 4/4.',
  ],
  'cannot-run.part-among-others': ({ folder }) => [
    `En del skal have sin egen mappe, og ${folder} har en manifest.json`,
    'Udelad --out, eller angiv en anden mappe. Bagefter samler "kl-docs merge" alle dele.',
  ],
  'cannot-run.no-page-range': ({ text }) => [
    `"${text}" angiver ingen sider`,
    'Skriv ét tal eller to, talt fra filens første side: --pages 1-8.',
  ],
  'cannot-run.no-such-format': ({ name, known, near }) => [
    `Der er intet format "${name}"`,
    didYouMean(near) ?? thereAre(known),
  ],
  'cannot-run.nothing-to-undo': () => [
    'Der er ikke rettet noget i denne arbejdsmappe, som kan fortrydes',
    'Det, check --fix sidst har rettet, eller review import --apply har sat ind, kan fortrydes i 30 dage, på samme maskine og af samme bruger.',
  ],
  'cannot-run.no-such-format-to-check': ({ name, known, near }) => [
    `Der er intet format "${name}" til det, som check finder`,
    didYouMean(near) ?? thereAre(known),
  ],
  'cannot-run.no-such-format-to-tell': ({ name, known, near }) => [
    `Formatet "${name}" findes ikke: der bliver ikke lavet noget`,
    didYouMean(near) ?? thereAre(known),
  ],
  'cannot-run.told-in-two-ways': ({ formats }) => [
    `Et resultat meldes på én måde og ikke som ${formats.join(' og ')}`,
    'Angiv én af dem i --format.',
  ],
  'cannot-run.unknown-command': ({ name, known, near }) => [
    `Kommandoen "${name}" findes ikke`,
    didYouMean(near) ?? thereAre(known),
  ],
  'cannot-run.unknown-option': ({ option, near, command }) => [
    `Tilvalget ${option} findes ikke`,
    didYouMean(near) ?? helpOf(command),
  ],
  'cannot-run.option-without-value': ({ option, command }) => [
    `Der mangler en værdi efter ${option}`,
    helpOf(command),
  ],
  'cannot-run.contradicting-options': ({ option, other, command }) => [
    `Tilvalget ${option} kan ikke bruges sammen med ${other}`,
    helpOf(command),
  ],
  'cannot-run.too-many-words': ({ command }) => [
    `Der er skrevet for mange ord efter "kl-docs ${command ?? ''}"`,
    helpOf(command),
  ],
  'cannot-run.typed-wrongly': ({ reason, command }) => [
    `Det, der er skrevet, kan ikke læses: ${reason}`,
    helpOf(command),
  ],
  'cannot-run.unknown-language': ({ name, known }) => [
    `Meddelelser findes ikke på "${name}"`,
    thereAre(known),
  ],
  'cannot-run.whose-poster': () => [
    'Hvis plakat?',
    'Angiv en kommune: kl-docs poster --municipality Slagelse. Eller vælg en --region eller --all.',
  ],
  'cannot-run.stopped': () => [
    'Stoppet',
    'Det, der var i resultatmappen, er uændret. Næste kørsel fortsætter, hvor denne stoppede.',
  ],
};
