import path from 'node:path';
import Handlebars from 'handlebars';
import { type Place, problem } from '../report/diagnostic.ts';
import { collecting, none, type Outcome } from '../report/outcome.ts';
import type { FoundFile, TemplateFiles } from '../workspace/lookup.ts';
import { dataUrl, mediaTypeOf } from './media-type.ts';
import { inlineStyles } from './stylesheet.ts';

export interface TemplateSource {
  readonly file: string;
  readonly text: string;
  readonly ast: hbs.AST.Program;
}

/** A template with all that it names. */
export interface TemplateParts {
  readonly main: TemplateSource;
  readonly partials: ReadonlyMap<string, TemplateSource>;
  /** What `{{style}}`, `{{script}}`, `{{svg}}` and `{{picture}}` put into the page, by `helper name`. */
  readonly inlined: ReadonlyMap<string, string>;
}

/** Reads a template's files before it is filled in, since Handlebars helpers cannot wait; null with what leaves no template. */
export function readTemplateParts(
  found: FoundFile,
  folder: string,
  files: TemplateFiles,
): Outcome<TemplateParts | null> {
  const partials = new Map<string, TemplateSource>();
  const inlined = new Map<string, string>();
  /** A partial may name itself. */
  const asked = new Set<string>();
  return collecting((diagnostics) => {
    let whole = true;
    const read = (file: FoundFile): TemplateSource | null => {
      const source = diagnostics.take(parse(file));
      if (source === null) {
        whole = false;
        return null;
      }
      const names = new NameCollector();
      names.accept(source.ast);
      for (const { name, line } of names.partials) readPartial(name, { file: file.file, line });
      for (const { helper, name, line } of names.inlined) {
        const text = diagnostics.take(inline(helper, name, folder, files, { file: file.file, line }));
        if (text === null) whole = false;
        else inlined.set(`${helper} ${name}`, text);
      }
      return source;
    };
    const readPartial = (name: string, mentioned: Place): void => {
      if (asked.has(name)) return;
      asked.add(name);
      const file = files.first([`${folder}/_${name}.hbs`, `templates/partials/${name}.hbs`]);
      const source = file && read(file);
      if (file === null) {
        whole = false;
        diagnostics.report('missing-file.partial', { name }, mentioned);
      }
      if (source !== null) partials.set(name, source);
    };
    const main = read(found);
    return main === null || !whole ? null : { main, partials, inlined };
  });
}

/** So many trees are held that were asked for last: a template is read for each format, and again after each edit. Nobody changes a tree. */
const HELD = 32;
const held = new Map<string, hbs.AST.Program>();

function parsed(text: string): hbs.AST.Program {
  const ast = held.get(text) ?? Handlebars.parse(text);
  held.delete(text);
  held.set(text, ast);
  const [oldest] = held.keys();
  if (held.size > HELD && oldest !== undefined) held.delete(oldest);
  return ast;
}

function parse({ file, bytes }: FoundFile): Outcome<TemplateSource | null> {
  return collecting((diagnostics) => {
    try {
      const text = bytes.toString('utf8');
      return { file, text, ast: parsed(text) };
    } catch (error) {
      const { line, column, ...values } = syntaxError(error);
      diagnostics.report('template-syntax', values, { file, line, column });
      return null;
    }
  });
}

/** What a helper puts into the page; null where its file is missing. A style sheet that is missing is told, and the page made without. */
function inline(
  helper: InlineHelper,
  name: string,
  folder: string,
  files: TemplateFiles,
  mentioned: Place,
): Outcome<string | null> {
  const folders = [folder, 'templates', 'assets'];
  if (helper === 'style') return inlineStyles(name, folders, files, mentioned);
  const found = files.first(folders.map((from) => path.posix.join(from, name)));
  if (found === null) return none(problem('missing-file.file', { name }, mentioned));
  const text = (): string =>
    found.bytes
      .toString('utf8')
      .replace(/<\?xml[^>]*\?>\s*/, '')
      .trim();
  return { value: helper === 'picture' ? dataUrl(mediaTypeOf(name), found.bytes) : text(), problems: [] };
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
function syntaxError(error: unknown) {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split('\n');
  const line = Number(/line (\d+)/.exec(text)?.[1] ?? /- (\d+):\d+$/.exec(text)?.[1] ?? 1);
  const column = /- \d+:(\d+)$/.exec(text)?.[1];
  const got = /got '(\w+)'/.exec(text)?.[1];
  const reason = (lines[0] ?? text).replace(/ - \d+:\d+$/, '');
  return { reason, got, line, column: column === undefined ? 1 : Number(column) + 1 };
}
