import { parseChapter } from '../../markdown/parse.ts';
import type { Unit } from '../blocks/units.ts';
import { Chapter, sayingOf } from './chapters.ts';
import type { Edit, JointEdit, TextEdit } from './edits.ts';
import { itemSign, nextSign } from './list-item.ts';
import { PARAGRAPH } from './types.ts';

/** A chapter by its text; null where it cannot be read. */
export function chapterOf(file: string, text: string): Chapter | null {
  const { value } = parseChapter({ file, text });
  return value === null ? null : new Chapter(file, text, value);
}

/** Signs that could mean something in Markdown. */
const MEANING = /[\\`*_{}[\]<>#|~$&^:!+=-]/g;
const LIKELY = /[\\`*_[\]<>|~&{]/g;

/**
 * A chapter's text with a change made in it. Each way to write it is tried until one is read as it is meant, all other blocks as before; null
 * where none is, so that the author has to do it.
 */
export function withEdit(chapter: Chapter, edit: Edit): string | null {
  if (edit.kind !== 'joint') return withOne(chapter, edit);
  let made: Chapter | null = chapter;
  for (const part of edit.parts) {
    const text = withOne(made, part);
    made = text === null ? null : chapterOf(chapter.file, text);
    if (made === null) return null;
  }
  return made.text;
}

type OneEdit = Exclude<Edit, JointEdit>;

function withOne(chapter: Chapter, edit: OneEdit): string | null {
  const unit = chapter.units.find(({ start, isWhole }) => start === edit.unit && !isWhole);
  if (unit === undefined) return null;
  const wanted = wantedSayings(chapter, unit, edit);
  if (wanted === null) return null;
  for (const text of writings(chapter, unit, edit)) {
    const made = chapterOf(chapter.file, text);
    if (made !== null && isSaying(made, wanted)) return text;
  }
  return null;
}

function isSaying(chapter: Chapter, wanted: readonly string[]): boolean {
  let index = 0;
  for (const { saying } of chapter.said()) {
    if (saying !== wanted[index]) return false;
    index += 1;
  }
  return index === wanted.length;
}

/** What the blocks of a chapter are to say. */
function wantedSayings(chapter: Chapter, unit: Unit, edit: OneEdit): string[] | null {
  const wanted: string[] = [];
  for (const { unit: one, saying } of chapter.said()) {
    if (one !== unit) wanted.push(saying);
    else if (edit.kind === 'text') wanted.push(...newSayings(chapter, unit, edit));
  }
  return wanted;
}

function newSayings(chapter: Chapter, unit: Unit, { from, to, new: inserted }: TextEdit): string[] {
  const signs = chapter.signsOf(unit);
  const before = signs.filter(({ end }) => end <= from);
  const after = signs.filter(({ start, end }) => start >= to && end > from);
  const text = chapter.saying(before) + inserted + chapter.saying(after);
  const [first = '', ...more] = text.split(PARAGRAPH);
  return [sayingOf(unit, first), ...more.map((one) => sayingOf({ node: PARAGRAPH_NODE }, one))];
}

const PARAGRAPH_NODE = { type: 'paragraph', children: [] } as const satisfies Unit['node'];

/** The ways in which a change could be written, the simplest first. */
function* writings({ text }: Chapter, unit: Unit, edit: OneEdit): Iterable<string> {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const sign = itemSign(text, unit);
  if (edit.kind === 'removal') {
    if (sign !== null) {
      yield text.slice(0, unit.start - sign.length) + text.slice(unit.end).replace(/^[ \t]*\r?\n/, '');
      return;
    }
    const rest = text.slice(unit.end).replace(/^[ \t]*(?:\r?\n[ \t]*)+/, '');
    yield rest === '' ? `${text.slice(0, unit.start).trimEnd()}${newline}` : text.slice(0, unit.start) + rest;
    return;
  }
  const between = sign === null ? newline + newline : newline + nextSign(sign);
  const forms = [
    edit.new,
    edit.new.replace(LIKELY, '\\$&'),
    edit.new.replace(MEANING, '\\$&'),
    edit.new.replace(/^(\s*\d+)([.)])/, '$1\\$2'),
  ].map((form) => form.replaceAll('\n', `\\${newline}`).replaceAll(PARAGRAPH, between));
  for (const [start, end] of new Map(edit.ranges.map((range) => [range.join(), range])).values())
    for (const form of new Set(forms)) yield text.slice(0, start) + form + text.slice(end);
}
