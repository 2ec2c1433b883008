import path from 'node:path';
import { type Said, tidy } from '../begin/facts.ts';
import { type Begun, beginWorkspace, folderToBegin, planWorkspace } from '../begin/init.ts';
import { today } from '../check/today.ts';
import { interruption } from '../report/interruption.ts';
import { type Lines, linesIn } from '../report/words/said.ts';
import { type Ask, asking, isTalking } from './asking.ts';
import { EXIT } from './exit.ts';
import { type CommonOptions, reporterOf } from './options.ts';

export interface InitCommandOptions extends Pick<CommonOptions, 'dryRun' | 'language'> {
  readonly folder: string;
  readonly office?: string;
  readonly about?: string;
  readonly yes?: boolean;
  readonly format?: string;
}

/** Makes a folder a workspace with a guide and a poster. */
export async function initCommand({
  format,
  folder,
  yes = false,
  dryRun = false,
  ...options
}: InitCommandOptions): Promise<number> {
  const { language } = options;
  const words = linesIn(language).begin;
  const reporter = reporterOf({ ...options, format: format === undefined ? [] : [format] }, false);
  const root = folderToBegin(folder);
  const begin = async (ask: Ask | null): Promise<Begun> => {
    const said = await whatIsSaid(options, ask, words);
    const mayReplace = async (file: string): Promise<boolean> =>
      ask !== null && words.yes.test(await ask(words.mayReplace(file)));
    return beginWorkspace(root, await planWorkspace(root, language, said), mayReplace, dryRun);
  };
  const begun = isTalking(format) && !yes ? await asking(interruption(), begin) : await begin(null);
  reporter.tell({
    result: { ok: true, workspace: root, ...begun, dryRun },
    root,
    diagnostics: [],
    lines: linesOf(begun, { root, dryRun, words }),
  });
  return EXIT.done;
}

async function whatIsSaid(
  { office, about }: Pick<InitCommandOptions, 'office' | 'about'>,
  ask: Ask | null,
  words: Lines['begin'],
): Promise<Said> {
  return {
    office: tidy(office ?? (await ask?.(words.whichOffice))),
    about: tidy(about ?? (await ask?.(words.whatAbout))),
    date: today(),
  };
}

interface Form {
  readonly root: string;
  readonly dryRun: boolean;
  readonly words: Lines['begin'];
}

function linesOf({ written, replaced, kept }: Begun, { root, dryRun, words }: Form): string[] {
  if (dryRun)
    return [
      ...written.map(words.wouldWrite),
      ...replaced.map(words.wouldReplace),
      ...kept.map(words.wouldKeep),
    ];
  const here = path.relative(process.cwd(), root);
  return [
    ...written.map(words.wrote),
    ...replaced.map(words.replaced),
    ...kept.map(words.kept),
    ...(here === '' ? [] : [words.goThere(here)]),
    words.nextInWorkspace,
  ];
}
