import type { Expectation, ExpectationKey } from '../expectation.ts';
import { quoted } from './phrases.ts';

/** What schemas want of a value, in their own words. */
const EXPECTATIONS: Readonly<Record<ExpectationKey, string>> = {
  'version-numbers': 'En version er tal og punktummer, f.eks. "1.8"',
  'version-text': 'Skriv versionen i anførselstegn, f.eks. "1.8"',
  'one-chapter': 'Et dokument skal have mindst ét kapitel',
  'variable-value': 'Skriv en tekst, et tal eller en liste af værdier med datoer',
  'dated-value': 'Skriv en tekst eller et tal',
  'one-dated-value': 'Skriv mindst én værdi',
  'starts-on': 'Skriv page eller any; any er til et kapitel, der må begynde under det foregående',
  'pdf-standard': 'Skriv ua-1 for PDF/UA-1 og PDF/A-2a eller ua-2 for PDF/UA-2 og PDF/A-4',
  'pages-folder': 'Skriv navnet på mappen med siderne',
  'pages-list': 'Skriv en liste af sider',
  cell: 'Skriv én tekst eller ét tal',
  row: 'Skriv hver række som navne og værdier, f.eks. "- name: Slagelse"',
  'row-list': 'Skriv en liste af rækker, der hver begynder med en bindestreg',
  'template-folder': 'Angiv en mappe i templates/',
  'own-words-folder': 'Angiv en mappe ved siden af document.yml: a–z, 0–9 og bindestreger',
  'own-words-field': 'Et felt er et ord af a–z og 0–9',
  'own-words-text': 'Skriv en tekst, i anførselstegn hvis den er et tal, eller fjern linjen',
  'own-words-empty-text': 'Skriv en tekst, eller fjern linjen',
  'own-words-address': 'Skriv en adresse som https://www.example.org/side, eller fjern linjen',
  'own-words-picture-file': 'Angiv et billede i denne mappe',
  'own-words-picture': 'Skriv { file: logo.svg, alt: hvad det viser }, eller fjern linjen',
  'own-words-lines': 'Skriv et felt og dets værdi på hver linje, f.eks. "headline: Husk at ringe"',
  'one-paragraph': 'Skriv ét afsnit uden tomme linjer',
  'shorter-text': 'Skriv højst 200 tegn',
  'known-format': 'Programmet er ældre end arbejdsmappen og kender kun format 1: opdatér kl-docs',
  'cover-picture': 'Skriv stien til et billede, f.eks. cover.svg, eller false for intet',
  logo: 'Skriv et billede, og hvad det står for, f.eks. { file: logo.svg, alt: Kontorets logo }, eller false for intet',
  colour: 'Skriv en farve i anførselstegn, f.eks. "#8a1538"',
  'website-address': 'Skriv webstedets adresse, f.eks. https://example.org/docs/',
  'publish-target':
    'Skriv folder: og en sti, eller git: og branch: med et fjernlager og en gren, eller rsync: bruger@server:sti',
  id: 'Et id begynder med et bogstav a–z og fortsætter med bogstaver, tal, - og _',
  'language-tag': 'Her skal stå en sprogkode, f.eks. "en"',
  list: 'Skriv en liste: hvert punkt på sin egen linje efter en bindestreg og et mellemrum ("- en")',
  'list-with-spaces': 'Skriv et mellemrum efter hver bindestreg i listen: "- en"',
};

const KINDS: Readonly<Record<string, string>> = {
  string: 'en tekst',
  number: 'et tal',
  int: 'et helt tal',
  boolean: 'true eller false',
  array: 'en liste',
  object: 'navne med hver sin værdi',
  record: 'navne med hver sin værdi',
  date: 'en dato som 2026-11-24',
  url: 'en webadresse',
};

export function expectation(expected: Expectation): string {
  if ('key' in expected) return `${EXPECTATIONS[expected.key]}.`;
  const { code, type = '', limit = 0, pattern, values = [] } = expected;
  if (code === 'invalid_value') return `Her kan stå: ${quoted(values)}.`;
  if (code === 'too_small' && type === 'string') return 'Skriv en tekst; den må ikke være tom.';
  if (code === 'too_small') return `Her skal stå mindst ${limit}.`;
  if (code === 'too_big') return `Her må højst stå ${limit}.`;
  if (pattern !== undefined && type === 'regex') return `Teksten skal passe til mønsteret ${pattern}.`;
  if (code === 'invalid_union') return 'Værdien har ingen af de former, den kan have.';
  return KINDS[type] === undefined ? 'Værdien er ikke, som den skal være.' : `Her skal stå ${KINDS[type]}.`;
}
