import path from 'node:path';
import Handlebars from 'handlebars';
import { type Language, stringsOf } from '../language/index.ts';
import type { Diagnostic, Diagnostics, Place } from '../report/diagnostic.ts';
import { didYouMean } from '../report/nearest.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { type FoundFile, reportMissing, type TemplateFiles } from '../workspace/lookup.ts';
import { registerHelpers } from './helpers.ts';
import { dataUrl, mediaTypeOf } from './media-type.ts';
import { inlineStyles } from './stylesheet.ts';

/** A template ready to be filled in: everything that it names was read. */
export interface Template {
  /** The page as HTML; null with the problem of a name that the page does not have. */
  render(view: Readonly<Record<string, unknown>>): Outcome<string | null>;
  /** What it was read from, partials included: the files as they are written. */
  readonly sources: readonly { readonly file: string; readonly text: string }[];
}

interface Source {
  readonly file: string;
  readonly text: string;
  readonly ast: hbs.AST.Program;
}

/** The files that a template's `{{style}}`, `{{script}}`, `{{svg}}` and `{{picture}}` put into the page. */
type Inlined = Map<string, string>;

/** Reads `templates/<name>/<format>.hbs`, or `page.hbs`, with all that it names; null with problems that leave no template. */
export function loadTemplate(
  name: string,
  format: string,
  language: Language,
  files: TemplateFiles,
  mentioned?: Place,
): Outcome<Template | null> {
  return collecting((diagnostics) => load(name, format, language, files, diagnostics, mentioned));
}

function load(
  name: string,
  format: string,
  language: Language,
  files: TemplateFiles,
  diagnostics: Diagnostics,
  mentioned?: Place,
): Template | null {
  const folder = `templates/${name}`;
  const found = files.first([`${folder}/${format}.hbs`, `${folder}/page.hbs`]);
  if (found === null) {
    diagnostics.error(
      'missing-template',
      `There is no template "${name}" for ${format}`,
      mentioned,
      `Add ${folder}/${format}.hbs or ${folder}/page.hbs.`,
    );
    return null;
  }
  const loader = new TemplateLoader(folder, files, diagnostics);
  const main = loader.load(found);
  if (main === null || loader.failed) return null;

  const environment = Handlebars.create();
  registerHelpers(environment, stringsOf(language), loader.inlined);
  for (const [partial, source] of loader.partials)
    environment.registerPartial(partial, compile(environment, source));
  const fill = compile(environment, main);
  const sources = [main, ...loader.partials.values()];
  return {
    sources,
    render(view) {
      try {
        return { value: fill(view, { allowProtoPropertiesByDefault: false }), problems: [] };
      } catch (error) {
        return { value: null, problems: [renderProblem(error, sources, view)] };
      }
    },
  };
}

function compile(environment: typeof Handlebars, source: Source): Handlebars.TemplateDelegate {
  return environment.compile(source.ast, { strict: true });
}

/** Reads a template's files before it is filled in, since Handlebars helpers cannot wait. */
class TemplateLoader {
  readonly partials = new Map<string, Source>();
  readonly inlined: Inlined = new Map();
  failed = false;
  readonly #folder: string;
  readonly #files: TemplateFiles;
  readonly #diagnostics: Diagnostics;

  constructor(folder: string, files: TemplateFiles, diagnostics: Diagnostics) {
    this.#folder = folder;
    this.#files = files;
    this.#diagnostics = diagnostics;
  }

  load(found: FoundFile): Source | null {
    const source = this.#parse(found);
    if (source === null) return null;
    const names = new NameCollector();
    names.accept(source.ast);
    for (const { name, line } of names.partials) this.#loadPartial(name, { file: found.file, line });
    for (const { helper, name, line } of names.inlined)
      this.#inline(helper, name, { file: found.file, line });
    return source;
  }

  #parse(found: FoundFile): Source | null {
    try {
      const text = found.bytes.toString('utf8');
      return { file: found.file, text, ast: Handlebars.parse(text) };
    } catch (error) {
      this.failed = true;
      const { message, line, column } = syntaxError(error);
      this.#diagnostics.error(
        'template-syntax',
        `The template has a syntax error: ${message}`,
        { file: found.file, line, column },
        'Each {{#if}}, {{#each}} and {{#with}} needs its {{/…}}, each {{ its }}.',
      );
      return null;
    }
  }

  #loadPartial(name: string, mentioned: Place): void {
    if (this.partials.has(name)) return;
    const found = this.#files.first([`${this.#folder}/_${name}.hbs`, `templates/partials/${name}.hbs`]);
    if (found === null) {
      this.failed = true;
      reportMissing('partial', name, mentioned, this.#diagnostics);
      return;
    }
    const source = this.load(found);
    if (source !== null) this.partials.set(name, source);
  }

  #inline(helper: InlineHelper, name: string, mentioned: Place): void {
    const folders = [this.#folder, 'templates', 'assets'];
    const key = `${helper} ${name}`;
    if (helper === 'style') {
      this.inlined.set(key, this.#diagnostics.take(inlineStyles(name, folders, this.#files, mentioned)));
      return;
    }
    const found = this.#files.first(folders.map((folder) => path.posix.join(folder, name)));
    if (found === null) {
      this.failed = true;
      reportMissing('file', name, mentioned, this.#diagnostics);
    } else if (helper === 'picture') {
      this.inlined.set(key, dataUrl(mediaTypeOf(name), found.bytes));
    } else {
      this.inlined.set(
        key,
        found.bytes
          .toString('utf8')
          .replace(/<\?xml[^>]*\?>\s*/, '')
          .trim(),
      );
    }
  }
}

const INLINE_HELPERS = ['style', 'script', 'svg', 'picture'] as const;
type InlineHelper = (typeof INLINE_HELPERS)[number];

class NameCollector extends Handlebars.Visitor {
  readonly partials: { name: string; line: number }[] = [];
  readonly inlined: { helper: InlineHelper; name: string; line: number }[] = [];

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    if ('original' in partial.name)
      this.partials.push({ name: String(partial.name.original), line: partial.loc.start.line });
    super.PartialStatement(partial);
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const [first] = mustache.params;
    const helper = INLINE_HELPERS.find(
      (name) => 'original' in mustache.path && mustache.path.original === name,
    );
    if (helper !== undefined && first?.type === 'StringLiteral') {
      this.inlined.push({
        helper,
        name: (first as hbs.AST.StringLiteral).value,
        line: mustache.loc.start.line,
      });
    }
    super.MustacheStatement(mustache);
  }
}

/** What Handlebars says about a syntax error, in a line: `Parse error on line 3:\n…code…\n---^\nExpecting 'X', got 'Y'`. */
function syntaxError(error: unknown): { message: string; line: number; column: number } {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split('\n');
  const line = Number(/line (\d+)/.exec(text)?.[1] ?? /- (\d+):\d+$/.exec(text)?.[1] ?? 1);
  const column = /- \d+:(\d+)$/.exec(text)?.[1];
  const got = /got '(\w+)'/.exec(text)?.[1];
  const readable: Readonly<Record<string, string>> = {
    EOF: 'the template ends too early',
    INVALID: 'a character that cannot stand here',
  };
  const message =
    got === undefined
      ? (lines[0] ?? text).replace(/ - \d+:\d+$/, '')
      : (readable[got] ?? `unexpected ${got.toLowerCase().replaceAll('_', ' ')}`);
  return { message, line, column: column === undefined ? 1 : Number(column) + 1 };
}

function renderProblem(
  error: unknown,
  sources: readonly Source[],
  view: Readonly<Record<string, unknown>>,
): Diagnostic {
  if (!(error instanceof Error)) throw error;
  const unknown = /^"(.+?)" not defined in/.exec(error.message)?.[1];
  const helper = /^Missing helper: "(.+?)"/.exec(error.message)?.[1];
  // Of a value that is null, such as the sheet of what is none.
  const ofNothing = /^Cannot read properties of (?:null|undefined) \(reading '(.+?)'\)/.exec(
    error.message,
  )?.[1];
  const name = unknown ?? helper ?? ofNothing;
  if (name === undefined) throw error;
  const at =
    'lineNumber' in error
      ? { line: Number(error.lineNumber), column: Number('column' in error ? error.column : 0) }
      : undefined;
  const place = findName(name, at, sources);
  const message =
    helper !== undefined
      ? `There is no helper "${name}"`
      : `The template uses "${name}", which the page does not have`;
  const hint = didYouMean(name, Object.keys(view)) ?? `The page has: ${Object.keys(view).join(', ')}.`;
  return { rule: 'unknown-name', severity: 'error', message, place, hint };
}

/** Handlebars says line and column but not whether they are the template's or a partial's: the name tells. */
function findName(
  name: string,
  at: { line: number; column: number } | undefined,
  sources: readonly Source[],
): Place {
  for (const { file, ast } of sources) {
    let place: Place | undefined;
    const visitor = new Handlebars.Visitor();
    visitor.PathExpression = (expression: hbs.AST.PathExpression) => {
      const { line, column } = expression.loc.start;
      if (
        expression.parts.some((part) => String(part) === name) &&
        (at === undefined || (at.line === line && at.column === column))
      ) {
        place ??= { file, line, column: column + 1 };
      }
    };
    visitor.accept(ast);
    if (place !== undefined) return place;
  }
  return { file: sources[0]?.file ?? '', ...(at && { line: at.line, column: at.column + 1 }) };
}
