import {
  type ContentStream,
  contains,
  type FormUse,
  hasSequences,
  type Range,
  type UnmarkedPainting,
} from '../content/content-stream.ts';
import type { TextRun } from '../content/text-run.ts';
import type { Page } from '../object/pages.ts';
import { FOOTER, HEADER, LAYOUT, REPEATED } from './artifact.ts';
import type { Finishing, Pass } from './pass.ts';

/**
 * ISO 14289-1, 7.1: content is tagged or an artifact. Chromium leaves margin boxes, table rules, pictures with an
 * empty alt and all that is aria-hidden outside any mark. Text between the margins becomes an artifact too, since a
 * finished file must be valid; but it is reported, since nobody who listens gets it.
 */
export const unmarkedContent: Pass<'pages' | 'contents' | 'untagged'> = {
  name: 'unmarked-content',
  run(finishing) {
    for (const page of finishing.pages) {
      const content = finishing.contents.get(page.ref.number);
      if (content) new PageMarker(finishing, page, content).run();
    }
  },
};

class PageMarker {
  readonly #finishing: Pick<Finishing, 'untagged'>;
  readonly #page: Page;
  readonly #pageContent: ContentStream;
  readonly #pageHeight: number;
  readonly #done = new Set<ContentStream>();

  constructor(finishing: Pick<Finishing, 'untagged'>, page: Page, content: ContentStream) {
    this.#finishing = finishing;
    this.#page = page;
    this.#pageContent = content;
    const top = page.dict.array('MediaBox')?.at(3);
    this.#pageHeight = typeof top === 'number' ? top : 0;
  }

  run(): void {
    this.#mark(this.#pageContent);
  }

  #mark(content: ContentStream): void {
    if (this.#done.has(content)) return;
    this.#done.add(content);
    for (const { range, opening } of this.#artifacts(content)) {
      content.edits.push({ start: range.start, end: range.start, replacement: `${opening}\n` });
      content.edits.push({ start: range.end, end: range.end, replacement: '\nEMC' });
    }
    for (const use of content.forms) if (!use.marked) this.#markForm(content, use);
  }

  /** A form with sequences of its own is looked into; any other is an artifact as a whole. */
  #markForm(content: ContentStream, use: FormUse): void {
    if (hasSequences(use.form)) {
      this.#mark(use.form);
      return;
    }
    content.edits.push({ start: use.start, end: use.start, replacement: `${LAYOUT}\n` });
    content.edits.push({ start: use.end, end: use.end, replacement: '\nEMC' });
    this.#reportForm(use.form);
  }

  /** Neighbours of one kind become one artifact. */
  #artifacts(content: ContentStream): { range: Range; opening: string }[] {
    const artifacts: { range: Range; opening: string; group: number }[] = [];
    for (const painting of content.unmarked) {
      const opening = this.#opening(content, painting);
      const last = artifacts.at(-1);
      if (last && last.group === painting.group && last.opening === opening) {
        last.range = { start: last.range.start, end: painting.end };
      } else {
        const { start, end, group } = painting;
        artifacts.push({ range: { start, end }, opening, group });
      }
    }
    return artifacts;
  }

  #opening(content: ContentStream, painting: UnmarkedPainting): string {
    const { text } = painting;
    if (!text) return LAYOUT;
    const area = this.#pageContent.firstClip;
    const inMargin =
      painting.beforeClip && content === this.#pageContent && !(area && contains(area, text.first));
    if (!inMargin) {
      this.#report(text);
      return LAYOUT;
    }
    if (area && text.first.y > area.top) return HEADER;
    return area && text.first.y < area.bottom ? FOOTER : REPEATED;
  }

  #reportForm(form: ContentStream): void {
    for (const { text } of form.unmarked) if (text) this.#report(text);
    for (const use of form.forms) this.#reportForm(use.form);
  }

  #report(run: TextRun): void {
    const text = run.text.trim();
    const { x, y } = run.first;
    const { untagged } = this.#finishing;
    if (text) untagged.push({ page: this.#page.number, text, x, y: this.#pageHeight - y });
  }
}
