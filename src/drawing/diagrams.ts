import type { Code } from 'mdast';
import { BrowserFailed } from '../browser/browser-failed.ts';
import { sha256 } from '../files/hash.ts';
import type { ReadLog } from '../files/read-log.ts';
import { facesLacking } from '../fonts/complete-page.ts';
import { type Language, type Strings, stringsOf } from '../language/index.ts';
import { diagramsOf } from '../markdown/features/diagrams.ts';
import { placeOf } from '../markdown/source-text.ts';
import type { DrawnDiagram, ParsedChapter } from '../markdown/types.ts';
import type { ProblemId } from '../report/catalogue.ts';
import { type Diagnostic, Diagnostics, type Place } from '../report/diagnostic.ts';
import { inlineStyles } from '../template/stylesheet.ts';
import type { TemplateFiles } from '../workspace/lookup.ts';
import type { DrawingBoard } from './drawing-board.ts';
import { type DrawingInputs, drawings } from './kept-drawings.ts';
import { type Drawn, recipe } from './mermaid-tab.ts';
import { alternativeTextOf, type DiagramText, readDiagram } from './read-diagram.ts';
import { syntaxProblem } from './syntax-problem.ts';
import { wordsOfDrawing } from './words-of-drawing.ts';

/** A diagram as it stands in a chapter. */
interface ReadDiagram {
  readonly file: string;
  readonly block: Code;
  readonly text: DiagramText;
}

/**
 * The diagrams of some chapters. What is wrong with their text is known at once; drawings come from the cache, and those
 * that are not there yet from `draw`. Without `draw` no browser is needed.
 */
export class Diagrams {
  readonly #diagrams: readonly ReadDiagram[];
  readonly #found = new Diagnostics();
  readonly #drawings = new Map<string, string>();
  readonly #fonts: string = '';
  readonly #strings: Strings;
  readonly #assumed: boolean;
  #recipe: Omit<DrawingInputs, 'text'> | undefined;

  constructor(
    chapters: readonly ParsedChapter[],
    files: TemplateFiles,
    { language, assumed }: { readonly language: Language; readonly assumed: boolean },
  ) {
    this.#strings = stringsOf(language);
    this.#assumed = assumed;
    this.#diagrams = chapters.flatMap(({ file, mdast }) =>
      diagramsOf(mdast).map((block) => ({ file, block, text: readDiagram(block.value) })),
    );
    if (this.#diagrams.length === 0) return;
    const fonts = this.#found.take(inlineStyles('fonts.css', ['assets'], files));
    this.#fonts = fonts + facesLacking(fonts, this.#diagrams.map(({ text }) => text.statements).join('\n'));
    for (const diagram of this.#diagrams) this.#read(diagram);
  }

  /** What is wrong with them, as far as it is known: drawing one may show more. */
  get problems(): readonly Diagnostic[] {
    const { list } = this.#found;
    return this.#assumed ? list.map(warned) : list;
  }

  /** How many different ones have a drawing. */
  get drawn(): number {
    return this.#drawings.size;
  }

  /** How many have no drawing yet: their mistakes, if they have any, are not known. */
  get undrawn(): number {
    return this.#waiting().length;
  }

  /** Notes which drawings there are and which not yet, as inputs of what is made of them. */
  noteIn(log: ReadLog): void {
    for (const { text } of this.#diagrams) drawings.noteIn(log, this.#keyOf(text.statements));
  }

  /** The drawing for a diagram's text, as the chapter has it. */
  readonly drawing = (source: string): DrawnDiagram | null => {
    const text = readDiagram(source);
    const markup = this.#drawings.get(text.statements);
    if (markup === undefined) return null;
    const said = alternativeTextOf(text) || wordsOfDrawing(text.statements, markup, this.#strings);
    return { markup, alternativeText: said };
  };

  /**
   * Draws what is not drawn yet; `problems` then has what cannot be.
   *
   * @param next called before each of them
   * @throws CannotRun when there is no browser
   */
  async draw(board: DrawingBoard, next: () => void = () => {}): Promise<void> {
    for (const statements of this.#waiting()) {
      next();
      const drawn = await board.draw(statements.trim(), this.#fonts).catch(unlessBrowserFailed);
      this.#take(statements, drawn);
    }
  }

  /** The different texts that can be drawn and are not. */
  #waiting(): string[] {
    const texts = this.#diagrams.map(({ text }) => text).filter(({ problems }) => !problems.some(isError));
    return [...new Set(texts.map(({ statements }) => statements))].filter(
      (text) => !this.#drawings.has(text),
    );
  }

  #read(diagram: ReadDiagram): void {
    const { file, block, text } = diagram;
    for (const { start, length, ...found } of text.problems)
      this.#found.add({ ...found, place: placeIn(diagram, start, length) });
    if (alternativeTextOf(text) === '') {
      // Nobody wrote it for kl-docs: what its drawing says must do.
      const key = this.#assumed ? 'undescribed-picture.diagram' : 'missing-alternative-text.diagram';
      this.#found.report(key, {}, fenceOf(file, block));
    }
    const drawing = drawings.read(this.#keyOf(text.statements));
    if (drawing !== null) this.#drawings.set(text.statements, drawing);
  }

  #take(statements: string, drawn: Drawn | null): void {
    if (drawn !== null && 'svg' in drawn) {
      drawings.write(this.#keyOf(statements), drawn.svg);
      this.#drawings.set(statements, drawn.svg);
      return;
    }
    for (const diagram of this.#with(statements)) {
      const { file, block } = diagram;
      if (drawn === null) this.#found.report('browser-failed.diagram', {}, fenceOf(file, block));
      else if ('error' in drawn) {
        const { start, length, ...found } = syntaxProblem(drawn.error, statements.trim());
        this.#found.add({ ...found, place: placeIn(diagram, start + leading(statements), length) });
      } else if ('timedOut' in drawn) {
        this.#found.report('diagram-time', { seconds: drawn.timedOut / 1000 }, fenceOf(file, block));
      } else {
        this.#found.report('diagram-kind.part', { part: drawn.unusable }, fenceOf(file, block));
      }
    }
  }

  #keyOf(text: string): DrawingInputs {
    this.#recipe ??= { ...recipe(), fonts: sha256(this.#fonts) };
    return { ...this.#recipe, text };
  }

  #with(statements: string): ReadDiagram[] {
    return this.#diagrams.filter(({ text }) => text.statements === statements);
  }
}

/** Null for a drawing at which the browser failed again and again: the others can be drawn. */
function unlessBrowserFailed(error: unknown): null {
  if (error instanceof BrowserFailed) return null;
  throw error;
}

const NOT_DRAWN: ReadonlySet<ProblemId> = new Set([
  'diagram-kind',
  'diagram-syntax',
  'diagram-time',
  'diagram-too-large',
]);

/** A folder that nobody wrote for kl-docs is not stopped by a diagram that cannot be drawn: its text stands in its place. */
function warned(found: Diagnostic): Diagnostic {
  return NOT_DRAWN.has(found.rule) ? { ...found, severity: 'warning' } : found;
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
const leading = (text: string): number => text.length - text.trimStart().length;

/** The line that opens the block. */
function fenceOf(file: string, block: Code): Place {
  const { line, column } = placeOf(file, block);
  if (line === undefined || column === undefined) return { file };
  return { file, line, column, endLine: line, endColumn: column + '```mermaid'.length };
}

/** A place in a block's text. Its lines begin under the fence, and are indented as far as it is. */
function placeIn({ file, block }: ReadDiagram, start: number, length: number): Place {
  // Under a fence that is the last line there is no other.
  if (block.value === '') return fenceOf(file, block);
  const fence = placeOf(file, block);
  if (fence.line === undefined || fence.column === undefined) return { file };
  const before = block.value.slice(0, start).split('\n');
  const line = fence.line + before.length;
  const column = fence.column + (before.at(-1)?.length ?? 0);
  return { file, line, column, endLine: line, endColumn: column + length };
}
