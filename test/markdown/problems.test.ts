import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../src/report/catalogue.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { expectReviewed } from '../support/reviewed.ts';
import { FIXTURES, fixtureData, fixtureFile, fixturePicture, readChapters } from './fixture.ts';
import { render } from './markdown-to-html.ts';

const folder = path.join(FIXTURES, 'problems');
const cases = readdirSync(folder).sort();
const SOURCES = path.join(import.meta.dirname, '../../src/markdown');

async function problemsOf(name: string) {
  const chapters = readChapters(path.join(folder, name));
  const { problems } = render(chapters, {
    numbered: true,
    variables: { document: { version: '1.8', title: 'Vejledning', subtitle: null }, list: ['a'] },
    picture: fixturePicture(path.join(folder, name)),
    linkedFile: fixtureFile(path.join(folder, name)),
    data: await fixtureData(path.join(folder, name)),
  });
  return { chapters, problems };
}

/** Each folder holds chapters with something wrong in them, and in `expected.txt` what is said of it. */
describe('problems in chapters', () => {
  test.each(cases)('%s', async (name) => {
    const { chapters, problems } = await problemsOf(name);
    expect(problems).not.toEqual([]);
    const said = problems.map((problem) => describeProblem(problem, chapters)).join('\n');
    await expectReviewed(said, path.join(folder, name, 'expected.txt'));
  });

  test('each problem that the source can tell has a fixture', async () => {
    const source = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(path.join(SOURCES, file), 'utf8'))
      .join('\n');
    const told = Object.keys(CATALOGUE).filter((id) => source.includes(`'${id}'`));
    const found = await Promise.all(cases.map(problemsOf));
    const reported: string[] = found.flatMap(({ problems }) => problems.map(({ rule }) => rule));
    // A chapter of a megabyte is made when it is needed: test/check/large-input.test.ts.
    expect(told.filter((id) => !reported.includes(id))).toEqual(['chapter-too-large']);
  });
});

/** Place, rule, the text that the place covers, message and hint. */
function describeProblem(
  { place, severity, rule, message, hint }: Diagnostic,
  chapters: Record<string, string>,
): string {
  const at = [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':');
  return `${at} ${severity} ${rule}\n  ${covered(place, chapters)}\n  ${message}\n  ${hint ?? '(no hint)'}\n`;
}

function covered(place: Diagnostic['place'], chapters: Record<string, string>): string {
  if (place?.line === undefined || place.column === undefined) return '(the file)';
  const lines = (chapters[place.file] ?? '').split('\n');
  const line = lines[place.line - 1] ?? '';
  const sameLine = place.endLine === undefined || place.endLine === place.line;
  const text = line.slice(place.column - 1, sameLine && place.endColumn ? place.endColumn - 1 : undefined);
  return `| ${text}${sameLine ? '' : ' …'}`;
}
