import Handlebars from 'handlebars';
import { type Language, stringsOf } from '../language/index.ts';
import type { Place } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import { collecting, none, type Outcome } from '../report/outcome.ts';
import type { TemplateFiles } from '../workspace/lookup.ts';
import { registerHelpers } from './helpers.ts';
import { namedPaths } from './named-paths.ts';
import { renderProblem } from './render-problem.ts';
import { readTemplateParts, type TemplateParts, type TemplateSource } from './template-parts.ts';

/** A template ready to be filled in: everything that it names was read. */
export interface Template {
  /** The page as HTML; null with the problem of a name that the page does not have. */
  render(view: Readonly<Record<string, unknown>>): Outcome<string | null>;
  /** What it was read from, partials included: the files as they are written. */
  readonly sources: readonly { readonly file: string; readonly text: string }[];
  /** What it names of the view, partials included, such as `own`, `support`. */
  readonly paths: readonly (readonly string[])[];
}

/** Reads `templates/<name>/<format>.hbs`, or `page.hbs`, with all that it names; null with problems that leave no template. */
export function loadTemplate(
  name: string,
  format: string,
  language: Language,
  files: TemplateFiles,
  mentioned?: Place,
): Outcome<Template | null> {
  const folder = `templates/${name}`;
  const found = files.first([`${folder}/${format}.hbs`, `${folder}/page.hbs`]);
  if (found === null) return missing(name, format, files, mentioned);
  const { value: parts, problems } = readTemplateParts(found, folder, files);
  if (parts === null) return { value: null, problems };
  const fill = compiled(parts, language);
  const sources = [parts.main, ...parts.partials.values()];
  const render: Template['render'] = (view) => {
    try {
      return { value: fill(view, { allowProtoPropertiesByDefault: false }), problems: [] };
    } catch (error) {
      return none(renderProblem(error, sources, view));
    }
  };
  return { value: { sources, paths: namedPaths(sources), render }, problems };
}

function missing(name: string, format: string, files: TemplateFiles, mentioned?: Place): Outcome<null> {
  const known = files.folders('templates');
  return collecting((diagnostics) => {
    if (known.includes(name)) diagnostics.report('missing-template.format', { name, format }, mentioned);
    else diagnostics.report('missing-template', { name, known, near: closest(name, known) }, mentioned);
    return null;
  });
}

interface Compiled {
  readonly parts: TemplateParts;
  readonly language: Language;
  readonly fill: Handlebars.TemplateDelegate;
}

/** So many are held that were compiled last, the latest first: whoever opens a document again and again compiles none of them again. */
const HELD = 8;
let held: readonly Compiled[] = [];

function compiled(parts: TemplateParts, language: Language): Handlebars.TemplateDelegate {
  const known = held.find((one) => one.language === language && areSame(one.parts, parts));
  const latest = known ?? { parts, language, fill: compileAll(parts, language) };
  held = [latest, ...held.filter((one) => one !== known)].slice(0, HELD);
  return latest.fill;
}

/** Whether two templates are filled in alike: by all that is written in them, and all that they put into a page. */
function areSame(one: TemplateParts, other: TemplateParts): boolean {
  const textsOf = ({ main, partials, inlined }: TemplateParts): readonly string[] => [
    main.file,
    main.text,
    ...[...partials].flatMap(([name, { file, text }]) => [name, file, text]),
    ...[...inlined].flat(),
  ];
  const [first, second] = [textsOf(one), textsOf(other)];
  return first.length === second.length && first.every((text, index) => text === second[index]);
}

function compileAll({ main, partials, inlined }: TemplateParts, language: Language) {
  const environment = Handlebars.create();
  registerHelpers(environment, stringsOf(language), inlined);
  for (const [partial, source] of partials)
    environment.registerPartial(partial, compile(environment, source));
  return compile(environment, main);
}

function compile(environment: typeof Handlebars, source: TemplateSource): Handlebars.TemplateDelegate {
  return environment.compile(source.ast, { strict: true });
}
