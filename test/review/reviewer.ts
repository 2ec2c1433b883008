import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DATE = '2026-12-01T09:30:00Z';

/** A run of text, with its properties. */
const RUN = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/gs;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Somebody who changes a Word file as Word itself writes it down: in the XML, with tracked changes and comments. */
export class Reviewer {
  readonly #parts: Record<string, Uint8Array>;
  readonly #comments: string[] = [];
  readonly #extended: string[] = [];
  #document: string;
  #number = 900;
  author = 'Anna Eksempel';

  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes);
    this.#document = strFromU8(this.#parts['word/document.xml'] ?? new Uint8Array());
  }

  /** The XML of the text. */
  get xml(): string {
    return this.#document;
  }

  set xml(changed: string) {
    this.#document = changed;
  }

  /** Deletes a text that stands within one run, and inserts another in its place. */
  replace(old: string, wanted: string): this {
    return this.#within(
      old,
      ({ run }) => this.#deleted(run(old)) + (wanted === '' ? '' : this.#inserted(run(wanted))),
    );
  }

  /** Deletes a text of several runs that follow each other, and inserts another behind it. */
  replaceAcross(old: string, wanted: string): this {
    let rest = old;
    for (const { 2: content = '' } of this.#document.matchAll(RUN)) {
      if (rest === '') break;
      const text = content.replaceAll('&amp;', '&');
      const part = rest.startsWith(text) ? text : text.startsWith(rest) ? rest : '';
      if (part === '') continue;
      rest = rest.slice(part.length);
      this.#within(
        part,
        ({ run }) => this.#deleted(run(part)) + (rest === '' ? this.#inserted(runOf('')(wanted)) : ''),
      );
    }
    return this;
  }

  delete(old: string): this {
    return this.replace(old, '');
  }

  insertAfter(text: string, wanted: string): this {
    return this.#within(text, ({ run }) => run(text) + this.#inserted(run(wanted)));
  }

  insertBefore(text: string, wanted: string): this {
    return this.#within(text, ({ run }) => this.#inserted(run(wanted)) + run(text));
  }

  /** Writes without tracking. */
  overwrite(old: string, wanted: string): this {
    return this.#within(old, ({ run }) => run(wanted));
  }

  makeBold(text: string): this {
    return this.#within(
      text,
      () =>
        `<w:r><w:rPr><w:b/><w:rPrChange ${this.#by()}><w:rPr/></w:rPrChange></w:rPr><w:t>${escaped(text)}</w:t></w:r>`,
    );
  }

  /** A comment on a text that stands within one run; answers its id. */
  comment(about: string, says: string, answers?: number): number {
    this.#number += 1;
    const id = this.#number;
    const paragraph = `00${id.toString(16).padStart(6, '0')}`;
    this.#comments.push(
      `<w:comment w:id="${id}" w:author="${this.author}" w:date="${DATE}" w:initials="AE"><w:p w14:paraId="${paragraph}"><w:r><w:t xml:space="preserve">${escaped(says)}</w:t></w:r></w:p></w:comment>`,
    );
    const parent =
      answers === undefined ? '' : ` w15:paraIdParent="00${answers.toString(16).padStart(6, '0')}"`;
    this.#extended.push(`<w15:commentEx w15:paraId="${paragraph}"${parent} w15:done="0"/>`);
    this.#within(
      about,
      ({ run }) =>
        `<w:commentRangeStart w:id="${id}"/>${run(about)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
    );
    return id;
  }

  /** A new paragraph behind the one that holds a text. */
  insertParagraph(behind: string, wanted: string): this {
    const [start, end] = this.#paragraphWith(behind);
    const paragraph = this.#document.slice(start, end);
    const mark = `<w:rPr><w:ins ${this.#by()}/></w:rPr>`;
    const marked = paragraph.includes('<w:pPr>')
      ? paragraph.replace('</w:pPr>', `${mark}</w:pPr>`)
      : paragraph.replace('<w:p>', `<w:p><w:pPr>${mark}</w:pPr>`);
    const added = `<w:p>${this.#inserted(runOf('')(wanted))}</w:p>`;
    this.#document = this.#document.slice(0, start) + marked + added + this.#document.slice(end);
    return this;
  }

  /** A new paragraph in front of the one that holds a text. */
  insertParagraphBefore(behind: string, wanted: string): this {
    const [start] = this.#paragraphWith(behind);
    const mark = `<w:pPr><w:rPr><w:ins ${this.#by()}/></w:rPr></w:pPr>`;
    const added = `<w:p>${mark}${this.#inserted(runOf('')(wanted))}</w:p>`;
    this.#document = this.#document.slice(0, start) + added + this.#document.slice(start);
    return this;
  }

  /** Changes the program's own map. */
  rewriteMap(change: (map: string) => string): this {
    const part = 'customXml/item1.xml';
    this.#parts[part] = strToU8(change(strFromU8(this.#parts[part] ?? new Uint8Array())));
    return this;
  }

  /** The whole paragraph that holds a text, its end too. */
  deleteParagraph(holding: string): this {
    const [start, end] = this.#paragraphWith(holding);
    const mark = `<w:rPr><w:del ${this.#by()}/></w:rPr>`;
    const paragraph = this.#document
      .slice(start, end)
      .replace(/<w:r>.*?<\/w:r>/gs, (run) => this.#deleted(run))
      .replace(/<\/w:pPr>|<w:p>/, (found) =>
        found === '<w:p>' ? `<w:p><w:pPr>${mark}</w:pPr>` : mark + found,
      );
    this.#document = this.#document.slice(0, start) + paragraph + this.#document.slice(end);
    return this;
  }

  /** Takes the program's own map out, as some word processors may. */
  loseMap(): this {
    for (const part of Object.keys(this.#parts)) if (part.startsWith('customXml/')) delete this.#parts[part];
    return this;
  }

  save(): Uint8Array {
    const parts: Record<string, Uint8Array> = {
      ...this.#parts,
      'word/document.xml': strToU8(this.#document),
    };
    if (this.#comments.length > 0) {
      parts['word/comments.xml'] = strToU8(
        `<w:comments xmlns:w="${W}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${this.#comments.join('')}</w:comments>`,
      );
      parts['word/commentsExtended.xml'] = strToU8(
        `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${this.#extended.join('')}</w15:commentsEx>`,
      );
      const edit = (part: string, end: string, added: string): void => {
        parts[part] = strToU8(strFromU8(parts[part] ?? new Uint8Array()).replace(end, `${added}${end}`));
      };
      edit(
        'word/_rels/document.xml.rels',
        '</Relationships>',
        `<Relationship Id="rC1" Type="${RELATIONS}/comments" Target="comments.xml"/><Relationship Id="rC2" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>`,
      );
      edit(
        '[Content_Types].xml',
        '</Types>',
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/><Override PartName="/word/commentsExtended.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"/>',
      );
    }
    return zipSync(parts);
  }

  /** Puts something in the place of a text within a run; what is around it in the run stays. */
  #within(text: string, change: (made: { run: (text: string) => string }) => string): this {
    const wanted = escaped(text);
    for (const { 0: whole, 1: properties = '', 2: content = '', index } of this.#document.matchAll(RUN)) {
      const at = content.indexOf(wanted);
      if (at < 0) continue;
      const run = runOf(properties);
      const part = (xml: string): string => (xml === '' ? '' : run(xml, true));
      const changed = part(content.slice(0, at)) + change({ run }) + part(content.slice(at + wanted.length));
      this.#document = this.#document.slice(0, index) + changed + this.#document.slice(index + whole.length);
      return this;
    }
    throw new Error(`No run holds "${text}"`);
  }

  #paragraphWith(text: string): [number, number] {
    const at = this.#document.indexOf(escaped(text));
    const start = Math.max(this.#document.lastIndexOf('<w:p>', at), this.#document.lastIndexOf('<w:p ', at));
    if (at < 0 || start < 0) throw new Error(`No paragraph holds "${text}"`);
    return [start, this.#document.indexOf('</w:p>', at) + '</w:p>'.length];
  }

  #by(): string {
    this.#number += 1;
    return `w:id="${this.#number}" w:author="${this.author}" w:date="${DATE}"`;
  }

  readonly #inserted = (run: string): string => `<w:ins ${this.#by()}>${run}</w:ins>`;
  readonly #deleted = (run: string): string =>
    `<w:del ${this.#by()}>${run.replaceAll('<w:t ', '<w:delText ').replaceAll('<w:t>', '<w:delText>').replaceAll('</w:t>', '</w:delText>')}</w:del>`;
}

const runOf =
  (properties: string) =>
  (text: string, isXml = false): string =>
    `<w:r>${properties}<w:t xml:space="preserve">${isXml ? text : escaped(text)}</w:t></w:r>`;
