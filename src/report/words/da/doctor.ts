import type * as en from '../en/doctor.ts';

/** What `kl-docs doctor` says. */
export const doctor: typeof en.doctor = {
  looking: 'Ser efter, om alt er der',
  nothing: 'Der er intet i vejen.',
  stopping: (count) => `${count} ting står i vejen.`,

  good: 'ok  ',
  warning: 'obs ',
  failed: 'FEJL',

  workspace: 'Arbejdsmappe',
  browser: 'Browser',
  sandbox: 'Sandkasse',
  fonts: 'Skrifttyper',
  output: 'Resultat',
  diskSpace: 'Diskplads',

  oldNode: (version) => `${version} er for gammel`,
  newNode: 'Kør "npm ci" i mappen med kl-docs, som henter Node 24, eller installér Node 24.',
  noWorkspace: 'ingen kl-docs.yml her eller i en mappe over',
  goThere: 'Gå til mappen med dine dokumenter, eller angiv den med --workspace.',
  started: (build) => `${build}, startet`,
  library: (name) => `Installér systembiblioteket ${name}, eller udelad --browser og KL_DOCS_BROWSER.`,
  itSaid: (reason) => `Den sagde: ${reason}`,
  anotherBrowser: 'Angiv en anden browser med --browser eller KL_DOCS_BROWSER.',
  on: 'til',
  sandboxOff: 'fra: dette system tillader den ikke',
  notAsRoot:
    'Kør som almindelig bruger, hvis du kan; sider kører under alle omstændigheder intet script og når intet netværk.',
  allowSandbox:
    'Tillad brugernavnerum uden særlige rettigheder (sysctl kernel.apparmor_restrict_unprivileged_userns=0); sider kører under alle omstændigheder intet script og når intet netværk.',
  embedded: (names) => `${names}, indlejret`,
  nothingPrinted: 'der kommer slet ingen tekst',
  otherFont: (wanted, names) => `${wanted} bruges ikke, men ${names}`,
  fontsAgain: 'Kør "npm ci" igen: skrifttyperne kommer i npm-pakker.',
  canBeWritten: (folder) => `der kan skrives i ${folder}`,
  cannotBeWritten: (folder) => `der kan ikke skrives i ${folder}`,
  otherFolder: 'Ret mappens rettigheder, eller vælg en anden med --out.',
  megabytes: (count) => `${count.toLocaleString('da')} MB`,
  free: (size) => `${size} ledig`,
  makeRoom: (megabytes) => `Skaf plads: der skal bruges omkring ${megabytes} MB.`,
  none: 'der er ingen',
  sharedMemory: 'Browseren bruger /tmp i stedet, som er langsommere. Til en container: --shm-size=1g.',
};
