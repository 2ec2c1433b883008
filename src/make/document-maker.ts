import type { PrintBrowser } from '../browser/browser.ts';
import type { Sheet } from '../document/sheet.ts';
import type { OpenEdition } from '../edition/open-edition.ts';
import type { RenderedDocument } from '../markdown/types.ts';
import type { OutputFolder } from '../output/output.ts';
import type { PlannedArtifact, PlannedCollection, PlannedVariant } from '../plan/plan.ts';
import type { SelectedDocument } from '../plan/select.ts';
import { ArtifactMaker } from '../print/artifact-maker.ts';
import type { KeptArtifacts, MadeArtifact } from '../print/kept-artifacts.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import type { Progress } from '../report/progress.ts';
import type { OwnView } from '../template/own-view.ts';
import type { TemplateFiles } from '../workspace/lookup.ts';
import { Collections } from './collections.ts';
import { manifestEntry } from './manifest-entry.ts';
import { reportOpenPoints } from './open-points.ts';
import { orderCsv } from './order-list.ts';
import type { BuiltArtifact } from './result.ts';
import type { VariantProblems } from './variant-problems.ts';

/** How many tabs print at once. Two keep two cores busy; more only wait for each other. */
const TABS = 2;

export interface Made {
  readonly artifacts: readonly BuiltArtifact[];
  /** Paths of what could not be made. */
  readonly failed: readonly string[];
}

interface Workshop {
  readonly files: TemplateFiles;
  readonly output: OutputFolder;
  readonly kept: () => Promise<KeptArtifacts>;
  /** Takes what is wrong for all variants; after an error nothing more is printed. */
  readonly diagnostics: Diagnostics;
  /** Takes what is wrong for some. */
  readonly problems: VariantProblems;
  readonly progress: Progress;
  readonly browser: () => Promise<PrintBrowser>;
  readonly signal: AbortSignal | undefined;
}

/** For a page without chapters. */
const EMPTY_DOCUMENT: RenderedDocument = {
  chapters: [],
  headings: [],
  figures: [],
  tables: [],
  openPoints: [],
  index: [],
};

/** Makes the files of one document, and stages them. */
export class DocumentMaker {
  readonly #shop: Workshop;
  readonly #edition: OpenEdition;
  readonly #plan: SelectedDocument;
  readonly #maker: ArtifactMaker;
  readonly #collections: Collections;
  readonly #own = new Map<PlannedVariant, OwnView | null>();
  readonly #found = new Map<PlannedVariant, Map<Sheet | null, Diagnostics>>();

  constructor(edition: OpenEdition, plan: SelectedDocument, shop: Workshop) {
    const { browser, kept, progress } = shop;
    this.#shop = shop;
    this.#edition = edition;
    this.#plan = plan;
    this.#maker = new ArtifactMaker({ browser, kept, detail: (message) => progress.detail(message) });
    this.#collections = new Collections(plan);
  }

  /** Of one sheet of a variant all formats are made, or none. */
  async make(): Promise<Made> {
    const plan = this.#plan;
    const made = await this.#makeArtifacts();
    const artifacts: BuiltArtifact[] = [];
    const failed: string[] = [];
    for (const variant of plan.variants) {
      for (const [sheet, planned] of Map.groupBy(variant.artifacts, (artifact) => artifact.sheet)) {
        const diagnostics = this.#diagnosticsOf(variant, sheet);
        const files = planned.map(({ path }) => path);
        if (diagnostics.hasErrors) {
          this.#shop.output.unstage(files);
          failed.push(...files);
        } else artifacts.push(...files.flatMap((file) => made.get(file) ?? []));
        this.#shop.problems.add(plan, variant, diagnostics);
      }
    }
    for (const collection of plan.collections) {
      const file = await this.#makeCollection(collection);
      if (file === null) failed.push(collection.path);
      else artifacts.push(file);
    }
    await this.#maker.close();
    return { artifacts: artifacts.sort((a, b) => (a.path < b.path ? -1 : 1)), failed: failed.sort() };
  }

  async #makeArtifacts(): Promise<Map<string, BuiltArtifact>> {
    const { document } = this.#plan;
    const { progress, signal } = this.#shop;
    const queue = this.#queue();
    const label = `Making ${document.id} ${document.config.version}`;
    const made = new Map<string, BuiltArtifact>();
    const total = queue.length;
    let done = 0;
    const waiting = queue.values();
    let stopped = false;
    const work = async (): Promise<void> => {
      for (const { artifact, variant } of waiting) {
        if (stopped) return;
        signal?.throwIfAborted();
        progress.step(label, this.#plan.variants.length > 1 ? { done, total } : undefined);
        const file = await this.#makeArtifact(artifact, variant);
        if (file !== null) made.set(artifact.path, file);
        done++;
      }
    };
    const stop = (error: unknown) => {
      stopped = true;
      throw error;
    };
    const workers = Array.from({ length: Math.min(TABS, total) }, () => work().catch(stop));
    // All have put down their tools before the workshop is cleared: none writes into a folder that was removed.
    await Promise.allSettled(workers);
    await Promise.all(workers);
    return made;
  }

  /**
   * What is printed first: while the browser lays it out, the page for the screen is rendered here. Sheets of one way one after the other,
   * so that a tab keeps their frame.
   */
  #queue(): { artifact: PlannedArtifact; variant: PlannedVariant }[] {
    const { variants } = this.#plan;
    const ways = Math.max(0, ...variants.map(({ artifacts }) => artifacts.length));
    const queue = Array.from({ length: ways }, (_, way) =>
      variants.flatMap((variant) => {
        const artifact = variant.artifacts[way];
        return artifact === undefined ? [] : [{ artifact, variant }];
      }),
    ).flat();
    return queue.sort((one, two) => Number(isPrinted(two.artifact)) - Number(isPrinted(one.artifact)));
  }

  async #makeArtifact(artifact: PlannedArtifact, variant: PlannedVariant): Promise<BuiltArtifact | null> {
    const { diagnostics: shared, output } = this.#shop;
    const diagnostics = this.#diagnosticsOf(variant, artifact.sheet);
    const own = this.#ownOf(variant, diagnostics);
    if (own === null) return null;
    // What is the same for all variants is told as such.
    const rendered = (this.#edition.varies ? diagnostics : shared).take(this.#edition.rendered(artifact));
    const page = shared.take(this.#edition.page(artifact, variant.artifacts, own, rendered));
    if (page === null) return null;
    reportOpenPoints(artifact.document, page.rendered, shared);
    if (shared.hasErrors || diagnostics.hasErrors) return null;
    const made =
      artifact.format === 'html'
        ? { bytes: Buffer.from(page.html), facts: null }
        : await this.#maker.make(artifact, page, diagnostics);
    if (made === null) return null;
    // Once for each sheet: what is printed first of it stands for all its formats.
    if (artifact === variant.artifacts.find((other) => other.sheet === artifact.sheet && isPrinted(other)))
      this.#collections.add(artifact, page, own);
    const state = await output.stage(artifact.path, made.bytes);
    return { ...manifestEntry(artifact, 'edition', made.bytes, made.facts), state };
  }

  async #makeCollection(collection: PlannedCollection): Promise<BuiltArtifact | null> {
    const { diagnostics, output, progress } = this.#shop;
    const { document, kind, format, path } = collection;
    if (diagnostics.hasErrors) return null;
    progress.step(`Making ${path}`);
    const made =
      format === 'csv'
        ? { bytes: Buffer.from(orderCsv(this.#plan)), facts: null }
        : await this.#printCollection({ document, variant: null, sheet: null, format, path }, collection);
    if (made === null) return null;
    const state = await output.stage(path, made.bytes);
    const file = { document, variant: null, sheet: null, format, path };
    return { ...manifestEntry(file, kind, made.bytes, made.facts), state };
  }

  async #printCollection(
    artifact: PlannedArtifact,
    collection: PlannedCollection,
  ): Promise<MadeArtifact | null> {
    const { diagnostics, files } = this.#shop;
    const html = diagnostics.take(this.#collections.page(collection, files));
    if (html === null) return null;
    return this.#maker.make(artifact, { html, rendered: EMPTY_DOCUMENT }, diagnostics);
  }

  #diagnosticsOf(variant: PlannedVariant, sheet: Sheet | null): Diagnostics {
    const ofVariant = this.#found.get(variant) ?? new Map<Sheet | null, Diagnostics>();
    const diagnostics = ofVariant.get(sheet) ?? new Diagnostics();
    this.#found.set(variant, ofVariant.set(sheet, diagnostics));
    return diagnostics;
  }

  /** What is wrong with them is wrong on each of its sheets: it is told again, and the report says it once. */
  #ownOf(variant: PlannedVariant, diagnostics: Diagnostics): OwnView | null {
    const known = this.#own.get(variant);
    if (known) return known;
    const own = diagnostics.take(this.#edition.own(variant.variant));
    this.#own.set(variant, own);
    return own;
  }
}

const isPrinted = ({ format }: PlannedArtifact): boolean => format !== 'html';
