import type { Tabs } from '../../browser/tabs.ts';
import type { Page } from '../../edition/open-edition.ts';
import { sha256 } from '../../files/hash.ts';
import type { Memory } from '../../memory/memory.ts';
import { NumberNotWritten } from '../../pdf/finish/page-numbers.ts';
import type { FinishOptions } from '../../pdf/finish/pass.ts';
import { finishPieces } from '../../pdf/finish.ts';
import {
  type ContentInspection,
  inspectContent,
  inspectPieces,
  type PdfInspection,
} from '../../pdf/inspect.ts';
import { shortDestinationName } from '../../pdf/object/destinations.ts';
import { UnreadablePdf } from '../../pdf/object/unreadable-pdf.ts';
import { readOutlineOfPage } from '../in-page/blocks.ts';
import { loadFonts } from '../in-page/load-fonts.ts';
import { inParallel } from '../in-parallel.ts';
import type { Printer, PrintInputs } from '../kept-artifacts.ts';
import { loadPage } from '../loaded-page.ts';
import { MAX_ROUNDS, numeralsFor, UnstablePageNumbers } from '../numbered-pdf.ts';
import { printToPdf } from '../print-to-pdf.ts';
import { type CutPage, cutPage, pageOf } from './cut-page.ts';
import {
  type FinishedFacts,
  finishedPieces,
  knownOutlines,
  type LikelyDigits,
  type Numbers,
  type PartInputs,
  type PieceInputs,
  type PrintedFacts,
  printedMargins,
  printedPieces,
  type With,
} from './kept-pieces.ts';
import { likelyDigits } from './likely-digits.ts';
import { MARGINS_AT_ONCE, marginBodies } from './margin-pages.ts';
import { type PiecePage, piecePages } from './piece-page.ts';
import { finishWithNumbers, printPiece, printWithNumbers } from './print-piece.ts';

export interface PdfOfPieces {
  readonly bytes: Uint8Array;
  readonly inspection: PdfInspection;
  /** What is told of each piece, and how many pages stand before it. */
  readonly pieces: readonly { readonly facts: FinishedFacts; readonly before: number }[];
  /** The page numbers that it says, by id. */
  readonly pageNumbers: ReadonlyMap<string, number>;
  /** How often that was printed which was printed most often. */
  readonly rounds: number;
}

/** Where pieces are printed. */
export interface PieceWorkshop {
  readonly tabs: Tabs;
  readonly printer: Printer;
}

/**
 * Prints a page in pieces, and puts the document together: each begins where a page of paper begins in any case. A piece that was printed before is taken
 * from what is kept. Null for a page that can only be printed whole.
 *
 * @throws UnstablePageNumbers where they do not come to rest.
 */
export async function printInPieces(
  workshop: PieceWorkshop,
  page: Page,
  finish: PrintInputs['finish'],
): Promise<PdfOfPieces | null> {
  const cut = cutPage(
    page.html,
    page.rendered.chapters.map(({ html }) => html),
  );
  if (cut === null) return null;
  const printing = new Printing(workshop, cut, finish.language);
  try {
    return await printing.run(finish);
  } catch (error) {
    // One may be a picture alone, which has no tags: the others then have those of the document.
    if (error instanceof UnreadablePdf) return null;
    throw error;
  }
}

/** How many pieces are printed before what is known of the others is looked at again. */
const AT_A_TIME = 8;

interface Piece {
  readonly page: PiecePage;
  /** How many digits the page numbers that it says will likely have; null where it says none, or it is not its turn yet. */
  digits: LikelyDigits | null;
  /** The page numbers that stand in it when it is printed; null where finishing writes them, or they are not known yet. */
  numbers: Numbers | null;
  printed: With<PrintedFacts> | null;
  finished: With<FinishedFacts> | null;
}

class Printing {
  readonly #tabs: Tabs;
  readonly #printer: Printer;
  readonly #cut: CutPage;
  readonly #frame: string;
  readonly #language: string;

  constructor({ tabs, printer }: PieceWorkshop, cut: CutPage, language: string) {
    this.#tabs = tabs;
    this.#printer = printer;
    this.#cut = cut;
    this.#frame = sha256(pageOf(cut, ''));
    this.#language = language;
  }

  async run(finish: PrintInputs['finish']): Promise<PdfOfPieces | null> {
    const { title, blocks } = await this.#outline();
    const pages = blocks === null ? [] : piecePages(this.#cut, blocks);
    if (pages.length < 2) return null;
    const pieces = pages.map(
      (page): Piece => ({ page, digits: null, numbers: null, printed: null, finished: null }),
    );
    for (let rounds = 1; rounds <= MAX_ROUNDS; rounds++) {
      await this.#printAll(pieces);
      const places = placesOf(pieces);
      if (!pieces.map((piece) => this.#settle(piece, places)).every(Boolean)) continue;
      const pageNumbers = new Map(
        pieces.flatMap(({ printed }) => (printed ? numbersOf(printed, places) : [])),
      );
      const finished = pieces.flatMap((piece) => piece.finished ?? []);
      const options = { ...finish, title: title.replaceAll('\u00AD', '') };
      return { ...(await this.#join(finished, pageNumbers, options)), pageNumbers, rounds };
    }
    throw new UnstablePageNumbers();
  }

  /** Some after others: what is printed tells on which pages the rest will be. How many at a time is always the same, so the bytes are. */
  async #printAll(pieces: readonly Piece[]): Promise<void> {
    const pages = pieces.map(({ page }) => page);
    for (let from = 0; from < pieces.length; from += AT_A_TIME) {
      const known = pieces.slice(0, from).flatMap((piece) => factsOf(piece) ?? []);
      const waiting = pieces
        .slice(from, from + AT_A_TIME)
        .filter(({ printed, finished }) => printed === null && finished === null);
      for (const piece of waiting) piece.digits ??= likelyDigits(piece.page, pages, known);
      await inParallel(waiting, this.#tabs.atOnce, (piece) => this.#print(piece));
    }
  }

  /** The document of its pieces, with what stands in its margins. */
  async #join(
    finished: readonly With<FinishedFacts>[],
    said: ReadonlyMap<string, number>,
    options: FinishOptions,
  ): Promise<Pick<PdfOfPieces, 'bytes' | 'inspection' | 'pieces'>> {
    const margins = await this.#margins(finished.flatMap(({ facts }) => pageNames(facts)));
    const linked = new Set(finished.flatMap(({ facts }) => facts.links));
    for (const id of said.keys()) linked.add(id).add(shortDestinationName(id));
    const bytes = finishPieces(
      finished.map(({ bytes, facts }) => ({
        bytes,
        fonts: facts.fonts,
        levels: facts.content.headings.map(({ level }) => level),
      })),
      margins.map((printed) => printed.bytes),
      (id) => linked.has(id),
      options,
    );
    const pieces = withPagesBefore(finished.map(({ facts }) => facts));
    const inspection = inspectPieces(bytes, [
      ...pieces.map(({ facts, before }) => ({ content: facts.content, before })),
      ...margins.map(({ facts }, index) => ({ content: facts, before: index * MARGINS_AT_ONCE })),
    ]);
    return { bytes, inspection, pieces };
  }

  async #outline() {
    const { skeleton } = this.#cut;
    const read = () =>
      this.#tabs.use(async (tab) => {
        await loadPage(tab, pageOf(this.#cut, skeleton));
        return tab.evaluate(readOutlineOfPage);
      });
    return kept(knownOutlines, this.#inputs(skeleton), read);
  }

  async #print(piece: Piece): Promise<void> {
    const { body } = piece.page;
    const numbers = piece.numbers ?? piece.digits;
    const html = () => pageOf(this.#cut, body);
    const inputs = this.#pieceInputs(piece, null);
    if (numbers !== null)
      piece.printed = await kept(printedPieces, inputs, () =>
        this.#tabs.use((tab) => printWithNumbers(tab, html(), numbers)),
      );
    else
      piece.finished = await kept(finishedPieces, inputs, () =>
        this.#tabs.use((tab) => printPiece(tab, html(), this.#language)),
      );
  }

  /** Finishes a piece that says page numbers, where they are the right ones; else it is to be printed with those. */
  #settle(piece: Piece, places: ReadonlyMap<string, number>): boolean {
    const { printed } = piece;
    if (printed === null) return true;
    const numbers = numbersOf(printed, places);
    const { placeholders } = printed.facts;
    const numerals = placeholders === null ? null : numeralsFor(placeholders, new Map(numbers));
    if (numerals !== null || (placeholders === null && same(numbers, piece.numbers))) {
      try {
        const finish = () => finishWithNumbers(printed, numerals ?? new Map(), this.#language);
        piece.finished = keptNow(finishedPieces, this.#pieceInputs(piece, numbers), finish);
        return true;
      } catch (error) {
        if (!(error instanceof NumberNotWritten)) throw error;
      }
    }
    piece.numbers = numbers;
    piece.printed = null;
    return false;
  }

  async #margins(names: readonly string[]): Promise<With<ContentInspection>[]> {
    const bodies = marginBodies(this.#cut, names);
    const printed: With<ContentInspection>[] = [];
    await inParallel([...bodies.entries()], this.#tabs.atOnce, async ([index, body]) => {
      const print = () =>
        this.#tabs.use(async (tab) => {
          await loadPage(tab, pageOf(this.#cut, body));
          await tab.evaluate(loadFonts);
          const bytes = await printToPdf(tab, false);
          return { facts: inspectContent(bytes), bytes };
        });
      printed[index] = await kept(printedMargins, this.#inputs(body), print);
    });
    return printed;
  }

  #pieceInputs({ page, digits, numbers }: Piece, late: Numbers | null): PieceInputs {
    const inputs = this.#inputs(page.body);
    return { ...inputs, language: this.#language, numbers: numbers ?? digits, late };
  }

  #inputs(body: string): PartInputs {
    return { ...this.#printer, frame: this.#frame, body: sha256(body) };
  }
}

async function kept<Key extends object, Value>(
  memory: Memory<Key, Value>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = memory.read(key);
  if (known !== null) return known;
  const made = await make();
  memory.write(key, made);
  return made;
}

function keptNow<Key extends object, Value>(memory: Memory<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.read(key);
  if (known !== null) return known;
  const made = make();
  memory.write(key, made);
  return made;
}

const factsOf = ({ printed, finished }: Piece) => (printed ?? finished)?.facts;

/** The page of each id in the document. */
function placesOf(pieces: readonly Piece[]): Map<string, number> {
  const known = withPagesBefore(pieces.flatMap((piece) => factsOf(piece) ?? []));
  return new Map(
    known.flatMap(({ facts, before }) => facts.places.map(([id, page]) => [id, before + page] as const)),
  );
}

function numbersOf({ facts }: With<PrintedFacts>, places: ReadonlyMap<string, number>): Numbers {
  return facts.wanted.flatMap((id) => {
    const page = places.get(id) ?? places.get(shortDestinationName(id));
    return page === undefined ? [] : [[id, page] as const];
  });
}

const same = (one: Numbers, other: Numbers | null): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The name of each page of a piece. */
function pageNames({ pages, runs, places }: FinishedFacts): string[] {
  const first = new Map(places);
  const starts = runs.map(({ id, page }) => ({
    page,
    at: first.get(id) ?? first.get(shortDestinationName(id)) ?? 1,
  }));
  return Array.from(
    { length: pages },
    (_, index) => starts.findLast(({ at }) => at <= index + 1)?.page ?? 'auto',
  );
}

function withPagesBefore<Facts extends { readonly pages: number }>(pieces: readonly Facts[]) {
  let before = 0;
  return pieces.map((facts) => {
    const piece = { facts, before };
    before += facts.pages;
    return piece;
  });
}
