import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ImportResult, importAnswers } from '../../src/review/import-answers.ts';
import { writeReview } from '../../src/review/write-review.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';
import { Reviewer } from './reviewer.ts';

const CHAPTER = 'content/hearing/01.md';

/** A document of one chapter, and its Word file. */
async function sentOut(chapter: string): Promise<{ workspace: TemporaryWorkspace; bytes: Buffer }> {
  const workspace = new TemporaryWorkspace({
    'content/hearing/document.yml':
      'title: Vejledning\nversion: "1.0"\ndate: 2026-11-24\nstatus: draft\ntemplate: guide\nfile: vejledning\nnumbered: true\nvariables: { frist: 1. maj }\nchapters: [01.md]\n',
    [CHAPTER]: chapter,
  });
  const { ok, file, diagnostics } = await writeReview({ document: 'hearing', cwd: workspace.root });
  expect(diagnostics).toEqual([]);
  expect(ok).toBe(true);
  return { workspace, bytes: readFileSync(workspace.path(`out/${file}`)) };
}

/** What comes of a chapter when reviewers have answered. */
async function answered(
  chapter: string,
  answers: readonly ((reviewer: Reviewer) => void)[],
  apply: 'all' | readonly number[] = 'all',
): Promise<{ result: ImportResult; again: ImportResult; text: string }> {
  const { workspace, bytes } = await sentOut(chapter);
  using _ = workspace;
  const files = answers.map((answer, index) => {
    const reviewer = new Reviewer(bytes);
    answer(reviewer);
    workspace.write(`svar-${index + 1}.docx`, reviewer.save());
    return workspace.path(`svar-${index + 1}.docx`);
  });
  const given = { files, cwd: workspace.root, apply };
  const result = await importAnswers(given);
  const text = readFileSync(workspace.path(CHAPTER), 'utf8');
  const again = await importAnswers(given);
  expect(readFileSync(workspace.path(CHAPTER), 'utf8')).toBe(text);
  return { result, again, text };
}

const GUIDE = `# Vejledning til kommunen {#vejledning}

Kommunen **skal** svare borgeren inden fristen den {{frist}}, som [loven](https://example.org/lov) siger.[^lov]

- Første punkt om svar
- Andet punkt om frister

| Opgave | Hvem |
| --- | --- |
| Svare borgeren | Sagsbehandleren |

[^lov]: Se lovens paragraf 4.
`;

/** What is said of each, in short. */
const told = ({ findings }: ImportResult) =>
  findings.map(({ kind, line, status, why }) => `${line} ${kind} ${why ?? status}`);

describe('tracked changes', () => {
  test('come back to the words that they are of, and the markup around stays', async () => {
    const { text, result, again } = await answered(GUIDE, [
      (reviewer) =>
        reviewer
          .replace('skal', 'bør')
          .replace('borgeren inden', 'borgeren senest ved')
          .replace('loven', 'forvaltningsloven')
          .insertAfter('Første punkt', ' og det vigtigste')
          .delete('Sagsbehandleren')
          .replace('Vejledning til kommunen', 'Vejledning til alle kommuner'),
    ]);
    expect(text).toBe(
      GUIDE.replace('**skal**', '**bør**')
        .replace('borgeren inden', 'borgeren senest ved')
        .replace('[loven]', '[forvaltningsloven]')
        .replace('Første punkt', 'Første punkt og det vigtigste')
        .replace('| Sagsbehandleren |', '|  |')
        .replace('Vejledning til kommunen', 'Vejledning til alle kommuner'),
    );
    expect(told(result)).toEqual([
      '1 replacement open',
      '3 replacement open',
      '3 replacement open',
      '3 replacement open',
      '5 insertion open',
      '10 deletion open',
    ]);
    expect(result.left).toEqual([]);
    expect(told(again)).toEqual([
      '1 replacement done',
      '3 replacement done',
      '3 replacement done',
      '3 replacement done',
      '5 insertion done',
      '10 deletion done',
    ]);
  });

  test('across markup are made word by word, also where a bookmark has lost its end', async () => {
    const chapter = '# Om\n\nDet er **meget vigtigt** at svare [borgeren](https://example.org) hurtigt.\n';
    const { text, again } = await answered(chapter, [
      (reviewer) => {
        reviewer.xml = reviewer.xml.replace(/<w:bookmarkEnd[^>]*>/g, '');
        reviewer.replaceAcross(
          'Det er meget vigtigt at svare borgeren',
          'Det var meget nødvendigt at svare hver borger',
        );
      },
    ]);
    expect(text).toBe(
      '# Om\n\nDet var **meget nødvendigt** at svare [hver borger](https://example.org) hurtigt.\n',
    );
    expect(again.done).toEqual([]);
  });

  test('that mean something in Markdown are written so that they are read as they were', async () => {
    const { text } = await answered('# Om\n\nBrug kun tegn som disse.\n', [
      (reviewer) => reviewer.replace('disse', '*stjerner*, [links](x), {{navne}} og <b>'),
    ]);
    expect(text).toBe(
      '# Om\n\nBrug kun tegn som \\*stjerner\\*, \\[links\\](x), \\{{navne}} og \\<b\\>.\n'.replace(
        '\\{{',
        '\\{\\{',
      ),
    );
  });

  test('of whole paragraphs put them in and take them out', async () => {
    const { text, again } = await answered(
      '# Om\n\nDet første.\n\nDet andet.\n\nDet tredje.\n\nDet fjerde.\n',
      [
        (reviewer) =>
          reviewer
            .insertParagraph('Det første.', 'Noget nyt.')
            .deleteParagraph('Det andet.')
            .insertParagraphBefore('Det fjerde.', 'Og mere.'),
      ],
    );
    expect(text).toBe('# Om\n\nDet første.\n\nNoget nyt.\n\nDet tredje.\n\nOg mere.\n\nDet fjerde.\n');
    expect(again.done).toEqual([]);
  });

  test('of items of a list put them in and take them out', async () => {
    const chapter = '# Om\n\n- Et\n- To **fede**\n  - Under\n\n1. Først\n2. Så\n';
    const { text, again } = await answered(chapter, [
      (reviewer) =>
        reviewer
          .insertParagraph('Et', 'Halvandet')
          .deleteParagraph('Under')
          .insertParagraph('Så', 'Til sidst'),
    ]);
    expect(text).toBe('# Om\n\n- Et\n- Halvandet\n- To **fede**\n\n1. Først\n2. Så\n3. Til sidst\n');
    expect(again.done).toEqual([]);
  });

  test('that cannot be put in for certain are told and left', async () => {
    const chapter = '# Om\n\nDet er **meget** vigtigt den {{frist}}.\n\n> Punkt\n';
    const { text, result } = await answered(chapter, [
      (reviewer) => {
        reviewer.makeBold('vigtigt');
        reviewer
          .replace('1.\u00a0maj', '2.\u00a0maj')
          .deleteParagraph('Punkt')
          .replace('Version 1.0', 'Version 2.0');
      },
    ]);
    expect(text).toBe(chapter);
    expect(told(result)).toEqual([
      '3 format format',
      '3 replacement generated',
      '5 deletion structure',
      'null replacement outside',
    ]);
  });

  test('of several who want different things of the same words are told together, and none is taken unasked', async () => {
    const chapter = '# Om\n\nSvar inden tre dage.\n';
    const answers = ['to', 'fire'].map((count) => (reviewer: Reviewer) => {
      reviewer.author = `Anmelder ${count}`;
      reviewer.replace('tre', count).replace('Svar', 'Giv svar');
    });
    const all = await answered(chapter, answers);
    expect(all.text).toBe('# Om\n\nGiv svar inden tre dage.\n');
    expect(all.result.findings.map(({ author, others }) => [author, others])).toEqual([
      ['Anmelder to', [2]],
      ['Anmelder fire', [1]],
      ['Anmelder to', [4]],
      ['Anmelder fire', [3]],
    ]);
    const one = await answered(chapter, answers, [4]);
    expect(one.text).toBe('# Om\n\nSvar inden fire dage.\n');
    const both = await answered(chapter, answers, [3, 4]);
    expect(both.result.left).toMatchObject([{ why: 'overlap' }]);
  });

  test('that were made without tracking are told and can be taken', async () => {
    const { text, result } = await answered('# Om\n\nSvar inden tre dage.\n', [
      (reviewer) => reviewer.overwrite('tre', 'fem').replace('dage', 'hverdage'),
    ]);
    expect(told(result)).toEqual(['3 untracked open', '3 replacement open']);
    expect(text).toBe('# Om\n\nSvar inden fem hverdage.\n');
  });
});

describe('blocks that say the same', () => {
  test('are told apart by what stands around them, and none is changed in the place of another', async () => {
    const chapter =
      '# Om\n\n| Opgave | Hvem |\n| --- | --- |\n| Et | Leder |\n| To | Leder |\n| Tre | Leder |\n\nSe herunder.\n\nSe herunder.\n';
    const { text, again } = await answered(chapter, [
      (reviewer) => reviewer.replace('Leder', 'Jurist').insertAfter('Se', ' også'),
    ]);
    expect(text).toBe(
      chapter.replace('| Et | Leder |', '| Et | Jurist |').replace('Se herunder', 'Se også herunder'),
    );
    expect(told(again)).toEqual(['5 replacement done', '9 insertion done']);
  });
});

describe('what has changed since', () => {
  const chapter = '# Om\n\nSvar borgeren inden tre dage, og skriv det ned.\n\nEt andet afsnit.\n';

  async function withChanged(changed: string): Promise<{ result: ImportResult; text: string }> {
    const { workspace, bytes } = await sentOut(chapter);
    using _ = workspace;
    workspace.write('svar.docx', new Reviewer(bytes).replace('tre', 'fem').save());
    workspace.write(CHAPTER, changed);
    const result = await importAnswers({
      files: [workspace.path('svar.docx')],
      cwd: workspace.root,
      apply: 'all',
    });
    return { result, text: readFileSync(workspace.path(CHAPTER), 'utf8') };
  }

  test('elsewhere in the block is in the way of nothing', async () => {
    const { text, result } = await withChanged(
      chapter.replace('skriv det ned', 'notér det').replace('# Om', '# Om\n\nNyt.'),
    );
    expect(told(result)).toEqual(['5 replacement open']);
    expect(result.findings[0]?.isAsWritten).toBe(false);
    expect(text).toContain('Svar borgeren inden fem dage, og notér det.');
  });

  test('at the same words is told, and the words stay', async () => {
    const { text, result } = await withChanged(chapter.replace('tre', 'ti'));
    expect(told(result)).toEqual(['3 replacement changed']);
    expect(text).toContain('ti dage');
  });

  test('so that the block is gone, is told with where it was', async () => {
    const { result } = await withChanged('# Om\n\nEt andet afsnit.\n');
    expect(told(result)).toEqual(['3 replacement gone']);
  });
});

describe('comments', () => {
  test('become open points behind what they are about, once and without a name', async () => {
    const { text, result, again } = await answered(
      '# Om\n\nSvar inden tre dage.\n\n- Et punkt\n- To punkter\n',
      [
        (reviewer) => {
          const id = reviewer.comment('tre dage', 'Er det hverdage?\nSe [reglen].');
          reviewer.author = 'Bo Prøve';
          reviewer.comment('inden', 'Ja', id);
          reviewer.comment('Et punkt', 'Skal det med?');
        },
      ],
    );
    expect(text.replace(/-[0-9a-f]{8}\}/g, '-ID}')).toBe(`# Om

Svar inden tre dage.

:::open[Høring: Er det hverdage? Se \\[reglen\\].]{#hoering-ID}
Om »tre dage«.

Ja
:::

- Et punkt
- To punkter

:::open[Høring: Skal det med?]{#hoering-ID}
Om »Et punkt«.
:::
`);
    expect(text).not.toMatch(/Anna|Bo Prøve/);
    expect(result.findings.map(({ kind, author }) => [kind, author])).toEqual([
      ['comment', 'Anna Eksempel'],
      ['reply', 'Bo Prøve'],
      ['comment', 'Bo Prøve'],
    ]);
    expect(told(again)).toEqual(['3 comment done', '3 reply reply', '11 comment done']);
  });
});

describe('a Word file', () => {
  test('whose map is lost is known by its bookmarks', async () => {
    const { text } = await answered('# Om\n\nSvar inden tre dage.\n', [
      (reviewer) => reviewer.replace('tre', 'fem').loseMap(),
    ]);
    expect(text).toContain('inden fem dage');
  });

  test('whose map names other files opens none of them', async () => {
    const { result, text } = await answered('# Om\n\nSvar inden tre dage.\n', [
      (reviewer) => {
        reviewer
          .replace('tre', 'fem')
          .rewriteMap((map) =>
            map.replaceAll(CHAPTER, '../../etc/passwd').replaceAll(/b_[0-9a-f]{4}/g, 'b_0000'),
          );
        reviewer.xml = reviewer.xml.replaceAll(/"b_[0-9a-f]{4}/g, '"b_0000');
      },
    ]);
    expect(result.diagnostics).toEqual([]);
    expect(text).toBe('# Om\n\nSvar inden fem dage.\n');
  });

  test('that leads back to nothing is refused', async () => {
    const { workspace, bytes } = await sentOut('# Om\n\nSvar inden tre dage.\n');
    using _ = workspace;
    const reviewer = new Reviewer(bytes).loseMap();
    reviewer.xml = reviewer.xml.replace(/<w:bookmark(?:Start|End)[^>]*>/g, '');
    workspace.write('svar.docx', reviewer.save());
    const { ok, diagnostics } = await importAnswers({
      files: [workspace.path('svar.docx'), workspace.path('findes-ikke.docx')],
      cwd: workspace.root,
    });
    expect(ok).toBe(false);
    expect(diagnostics.map(({ rule, place }) => [rule, place?.file])).toEqual([
      ['missing-file', 'findes-ikke.docx'],
    ]);
    const alone = await importAnswers({ files: [workspace.path('svar.docx')], cwd: workspace.root });
    expect(alone.diagnostics.map(({ rule, place }) => [rule, place?.file])).toEqual([
      ['foreign-word-file', 'svar.docx'],
    ]);
  });

  test('is the same each time it is written', async () => {
    const first = await sentOut(GUIDE);
    const second = await sentOut(GUIDE);
    first.workspace[Symbol.dispose]();
    second.workspace[Symbol.dispose]();
    expect(first.bytes.equals(second.bytes)).toBe(true);
  });
});
