import type { Place } from '../../report/diagnostic.ts';
import { proseOfChapter } from '../language/collect-prose.ts';
import type { Prose } from '../language/prose.ts';
import type { CheckedDocument } from '../rule.ts';

/** A version that a text names as that of its own document. */
interface NamedVersion {
  readonly written: string;
  readonly place: Place;
}

/** Three digits a part at most: others are of years and dates. */
const VERSION = String.raw`(?:version|udgave|edition):?\s+(\d{1,3}(?:\.\d{1,3})*)(?![.\d]*\d)`;
/** What may stand beside a version on a cover: a date, and how far the text is. */
const BESIDE = String.raw`(?:[\s\d.,;:/|·–—()-]|januar|februar|marts|april|maj|ju[nl]i|august|september|oktober|november|december|january|february|march|may|june|july|october|(?<!\p{L})(?:af|den|fra|of|from|dato|date|udkast|draft|endelig|final)(?!\p{L}))*`;
const ALONE = new RegExp(`^${BESIDE}${VERSION}${BESIDE}$`, 'iu');
const AFTER_NAME = new RegExp(String.raw`[,(–—-]\s*${VERSION}\)?$`, 'iu');
/** What a document calls itself: "denne vejledning, version 1.7", "this guide is version 1.7". */
const ITS_OWN = new RegExp(
  String.raw`(?<!\p{L})(?:denne|dette|nærværende|this)\s+(?:vejledning|dokument|manual|håndbog|rapport|guide|document|handbook|manual|report)(?:\s*[,(]\s*|\s+(?:er|i|is)\s+)${VERSION}`,
  'giu',
);

/**
 * The versions that a document says it is: in its title and subtitle, on its cover, where nothing else or a date stands
 * beside it, and wherever it calls itself by one. What is said of earlier versions is not.
 */
export function versionsNamed(checked: CheckedDocument): NamedVersion[] {
  const { title } = checked.document.config;
  const chapters = checked.chapters.map(proseOfChapter);
  const cover = coverOf(chapters[0] ?? []).flatMap((prose) => ofCover(prose, title));
  return [
    ...ofTitles(checked),
    // A list of versions is a history.
    ...(new Set(cover.map(({ written }) => written)).size > 1 ? [] : cover),
    ...chapters
      .flat()
      .flatMap((prose) => [...prose.text.matchAll(ITS_OWN)].flatMap((match) => named(prose, 0, match))),
  ];
}

function ofTitles({ document }: CheckedDocument): NamedVersion[] {
  const { title, subtitle } = document.config;
  return [
    { written: (AFTER_NAME.exec(title) ?? ALONE.exec(title))?.[1], place: document.placeOf(['title']) },
    { written: ALONE.exec(subtitle ?? '')?.[1], place: document.placeOf(['subtitle']) },
  ].flatMap(({ written, place }) => (written === undefined ? [] : { written, place }));
}

/** The first heading and the paragraphs below it, up to the next heading. */
function coverOf(prose: readonly Prose[]): Prose[] {
  const second = prose.findIndex(({ kind }, at) => kind === 'heading' && at > 0);
  return prose
    .slice(0, second < 0 ? undefined : second)
    .filter(({ kind }) => kind === 'heading' || kind === 'text');
}

function ofCover(prose: Prose, title: string): NamedVersion[] {
  const { kind, text } = prose;
  if (kind === 'heading') return named(prose, 0, AFTER_NAME.exec(text) ?? ALONE.exec(text));
  const isTitle = text.toLowerCase().startsWith(title.toLowerCase());
  const from = isTitle ? title.length : 0;
  const lines = [...text.slice(from).matchAll(/[^\n]+/g)];
  return lines.flatMap(({ 0: line, index }) =>
    // A line of running text begins with a capital only where a sentence does.
    isTitle || lines.length === 1 || /^\s*\p{Lu}/u.test(line)
      ? named(prose, from + index, ALONE.exec(line))
      : [],
  );
}

function named(prose: Prose, from: number, match: RegExpExecArray | null): NamedVersion[] {
  const [whole, written] = match ?? [];
  if (match === null || whole === undefined || written === undefined) return [];
  const start = from + match.index + whole.indexOf(written, whole.search(/version|udgave|edition/i));
  return [{ written, place: prose.placeOf(start, start + written.length) }];
}
