import { Command, CommanderError, Option } from 'commander';
import type { BuildCommandOptions } from './commands/build.ts';
import type { CheckCommandOptions } from './commands/check.ts';
import type { DiffCommandOptions } from './commands/diff.ts';
import type { DoctorCommandOptions } from './commands/doctor.ts';
import type { Ending } from './commands/ending.ts';
import type { ImportCommandOptions } from './commands/import.ts';
import type { InitCommandOptions } from './commands/init.ts';
import type { MergeCommandOptions } from './commands/merge.ts';
import type { MigrateCommandOptions } from './commands/migrate.ts';
import type { NewCommandOptions } from './commands/new.ts';
import type { PosterCommandOptions } from './commands/poster.ts';
import type { PreviewCommandOptions } from './commands/preview.ts';
import type { PublishCommandOptions } from './commands/publish.ts';
import type { ReadCommandOptions } from './commands/read.ts';
import type { ReleaseCommandOptions } from './commands/release.ts';
import type { ReviewCommandOptions } from './commands/review.ts';
import type { SiteCommandOptions } from './commands/site.ts';
import type { StatusCommandOptions } from './commands/status.ts';
import type { WithdrawCommandOptions } from './commands/withdraw.ts';
import { ownPackageVersion } from './workspace/own-package.ts';

/** Options of several commands. */
const WORKSPACE = [
  '-w, --workspace <folder>',
  'the workspace (default: the one around the current folder)',
] as const;
const BROWSER = [
  '--browser <path or address>',
  'the browser to print with, or ws:// addresses of those that run, separated by commas',
] as const;
const TIMEOUT = ['--timeout <seconds>', 'how long the browser may take for one step (default: 300)'] as const;
const LANGUAGE = [
  '--language <name>',
  "in which it is told: da, en (default: the system's, or the workspace's)",
] as const;
const TOLD = ['-f, --format <name>', 'how it is told: text, json, github'] as const;

const typed = process.argv.slice(2);
/** Made before a command does anything; what only helps with the typing needs none. */
let ending: Ending | undefined;
async function makeEnding(): Promise<Ending> {
  const { Ending } = await import('./commands/ending.ts');
  const { failureFormat } = await import('./commands/usage.ts');
  return new Ending(failureFormat(typed));
}

/** The command table: what can be typed. Each command is one module, imported when it is called. */
const program = new Command('kl-docs')
  .description('Turns Markdown into versioned HTML and PDF: the technical guide and the poster.')
  .version(ownPackageVersion(), '-V, --version')
  // Else --version of a release would be the program's.
  .enablePositionalOptions()
  // What is typed wrongly is told as every other reason not to run.
  .configureOutput({ outputError: () => {} })
  .exitOverride();

program.hook('preAction', async (_, command) => {
  ending = await makeEnding();
  const { chooseLanguage } = await import('./commands/language.ts');
  const asked: unknown = command.getOptionValue('language');
  const language = await chooseLanguage(command.opts());
  ending.language = language;
  command.setOptionValue('language', language);
  if (asked !== undefined) command.setOptionValue('askedLanguage', language);
});

program
  .command('init')
  .description('begin: make a folder a workspace with a guide and a poster')
  .argument('[folder]', 'the folder, empty or used; it is made where there is none', '.')
  .option('--office <name>', 'who publishes them; where it is not said, it is asked for, or an open point')
  .option('--about <text>', 'what the guide is about, such as "digital post"')
  .option('-y, --yes', 'ask nothing: files that are there stay as they are')
  .option('-n, --dry-run', 'only say what would be written')
  .option(...TOLD)
  .option('--language <name>', "of the documents, and in which it is told: da, en (default: the system's)")
  .addHelpText(
    'after',
    '\nExamples:\n  kl-docs init\n  kl-docs init documents --language da --office "Aabenraa Kommune" --about "digital post" --yes',
  )
  .action(async (folder: string, options: InitCommandOptions) => {
    const { initCommand } = await import('./commands/init.ts');
    process.exitCode = await initCommand({ ...options, folder });
  });

program
  .command('new')
  .description('write a new document, chapter, poster or template into the workspace')
  .argument('<what>', 'document, chapter, poster, template')
  .argument('<name>', 'what it is called, such as "Digital post"')
  .option(
    '--document <name>',
    'the document that a chapter is for (default: the one around the current folder)',
  )
  .option('--kind <kind>', 'what a document begins as: guide, minutes, agenda, change-requests, statistics')
  .option('-n, --dry-run', 'only say what would be written')
  .option(...TOLD)
  .option(...WORKSPACE)
  .option(...LANGUAGE)
  .addHelpText(
    'after',
    '\nExamples:\n  kl-docs new document "Digital post"\n  kl-docs new document "Brugergruppen" --kind referat\n  kl-docs new chapter "Log ind" --document guide\n  kl-docs new template card',
  )
  .action(async (what: string, name: string, options: NewCommandOptions) => {
    const { newCommand } = await import('./commands/new.ts');
    process.exitCode = await newCommand({ ...options, what, name });
  });

program
  .command('import')
  .description(
    'make a document of the workspace of one of Word (.docx), LibreOffice (.odt) or the web (.html)',
  )
  .argument('<file>', 'the document, such as vejledning-1.7.docx')
  .option('--as <name>', "its folder in content/ (default: the file's name without its version)")
  .option(
    '--changes <choice>',
    'tracked changes: accept, reject, ask (default: ask where somebody can answer)',
  )
  .option('-n, --dry-run', 'only say what would be written')
  .option(
    '--output <file>',
    'write the list of what was lost, changed or is suggested into a file, as Markdown',
  )
  .option('-v, --verbose', 'tell each finding by itself')
  .option(...TOLD)
  .option(...WORKSPACE)
  .option(...LANGUAGE)
  .addHelpText(
    'after',
    '\nNothing is written over what is there, and the same import again changes nothing.\n\nExamples:\n  kl-docs import vejledning-1.7.docx\n  kl-docs import høring.docx --as guide --changes reject',
  )
  .action(async (file: string, options: ImportCommandOptions) => {
    const { importCommand } = await import('./commands/import.ts');
    process.exitCode = await importCommand({ ...options, file });
  });

program
  .command('migrate')
  .description("write the workspace's files in the form that this version knows")
  .option('-n, --dry-run', 'only say what would be changed')
  .option(...TOLD)
  .option(...WORKSPACE)
  .option(...LANGUAGE)
  .addHelpText('after', '\nExamples:\n  kl-docs migrate --dry-run\n  kl-docs check --undo')
  .action(async (options: MigrateCommandOptions) => {
    const { migrateCommand } = await import('./commands/migrate.ts');
    process.exitCode = await migrateCommand(options);
  });

selecting(common(program.command('build')))
  .description('make documents, or all of them')
  .argument('[documents...]', 'names of folders in content/, or any folder or file of Markdown by its path')
  .option('--variant <names>', 'only these variants: names separated by commas', commaSeparated)
  .option(
    '--where <column=value>',
    'only variants with this value, such as "region=Region Sjælland"',
    repeated,
  )
  .addOption(
    new Option(
      '--all-variants',
      'all of them, also of a document that has an edition for nobody in particular',
    ).conflicts(['variant', 'where']),
  )
  .addHelpText(
    'after',
    '\nExamples:\n  kl-docs build guide\n  kl-docs build guide --format html\n  kl-docs build poster --variant slagelse\n  kl-docs build ../handbook',
  )
  .action(async (documents: string[], options: BuildCommandOptions) => {
    const { buildCommand } = await import('./commands/build.ts');
    process.exitCode = await buildCommand({ ...options, documents });
  });

selecting(common(program.command('poster')))
  .description("make the poster with a municipality's name")
  .option('-m, --municipality <names>', 'by name, official name, slug or code', commaSeparated)
  .option('--region <names>', "for a region's municipalities, on the edition's date", commaSeparated)
  .addOption(new Option('--all', 'for every municipality').conflicts(['municipality', 'region']))
  .addOption(
    new Option('--list', 'only say for whom there can be one, and who has words of their own').conflicts([
      ...['paper', 'orientation', 'design', 'printShop', 'nup', 'overview', 'orders', 'shard'],
      ...['out', 'browser', 'timeout', 'dryRun', 'verify', 'verbose'],
    ]),
  )
  .addHelpText(
    'after',
    '\nExamples:\n  kl-docs poster --municipality Slagelse\n  kl-docs poster --municipality "Ærø,Samsø,0330"\n  kl-docs poster --region "Region Sjælland" --paper a3 --print-shop\n  kl-docs poster --from plejehjem.xlsx --format pdf --nup 2 --paper a5\n  kl-docs poster --all --format pdf --overview',
  )
  .action(async (options: PosterCommandOptions) => {
    const { posterCommand } = await import('./commands/poster.ts');
    process.exitCode = await posterCommand(options);
  });

program
  .command('check')
  .description('look for what is wrong in documents, or all of them, without printing')
  .argument('[documents...]', 'names of folders in content/, or any folder or file of Markdown by its path')
  .option('-f, --format <name>', 'how it is told: text, json, github, sarif')
  .option('--output <file>', 'write it into this file, as UTF-8')
  .option(...WORKSPACE)
  .option('--fix', 'mend in the files what is safe to mend')
  .addOption(
    new Option('--undo', 'write the files that were mended last as they were before').conflicts([
      'fix',
      'online',
      'strict',
    ]),
  )
  .option('--online', 'also ask whether the links to the web lead somewhere')
  .option('--strict', 'fail for warnings too')
  .option('-q, --quiet', 'say only what is wrong: no notes, no summary')
  .addOption(
    new Option('-v, --verbose', 'tell each finding, also what is alike and what is open').conflicts('quiet'),
  )
  .option(...LANGUAGE)
  .addHelpText(
    'after',
    '\nThe rules are in docs/rules.md.\n\nExamples:\n  kl-docs check guide\n  kl-docs check --fix\n  kl-docs check --undo\n  kl-docs check --format sarif --output check.sarif',
  )
  .action(async (documents: string[], options: CheckCommandOptions) => {
    const { checkCommand } = await import('./commands/check.ts');
    process.exitCode = await checkCommand({ ...options, documents });
  });

program
  .command('preview')
  .description('show documents in the browser while they are written: page, PDF and problems')
  .argument('[documents...]', 'names of folders in content/, or any folder or file of Markdown by its path')
  .option(...WORKSPACE)
  .option(...BROWSER)
  .option(...TIMEOUT)
  .option('--open', 'also open it in the browser')
  .option('--port <number>', 'where it is served (default: any that is free)')
  .option('--poll', 'look for changes again and again, as on a network drive')
  .option('--goto <file:line>', 'tell the preview that runs where the author is, and show that place')
  .option(...LANGUAGE)
  .addHelpText(
    'after',
    '\nExamples:\n  kl-docs preview\n  kl-docs preview guide\n  kl-docs preview --goto content/guide/01.md:12',
  )
  .action(async (documents: string[], options: PreviewCommandOptions) => {
    const { previewCommand } = await import('./commands/preview.ts');
    process.exitCode = await previewCommand({ ...options, documents });
  });

program
  .command('read')
  .description('write what a screen reader would say of a PDF')
  .argument(
    '<document or PDF>',
    'a document, which is made first where it has changed, or the path of any tagged PDF',
  )
  .option(
    '--variant <names>',
    'whose, of a document with variants: names separated by commas',
    commaSeparated,
  )
  .option('-m, --municipality <names>', 'the same, of the poster', commaSeparated)
  .option('--paper <names>', 'a4, a3, a5', commaSeparated)
  .option('--design <names>', 'which of the designs', commaSeparated)
  .option('--pages <range>', 'only these, such as 1-8, counted from the first of the file')
  .option('--output <file>', 'write it into this file, as UTF-8')
  .option(...TOLD)
  .option('-o, --out <folder>', 'where the PDF goes (default: out/ in the workspace, or in the folder)')
  .option(...WORKSPACE)
  .option(...BROWSER)
  .option(...TIMEOUT)
  .option(
    '--language <name>',
    "in which it is told, and roles are named: da, en (default: roles in the PDF's)",
  )
  .addHelpText(
    'after',
    '\nExamples:\n  kl-docs read guide --pages 1-8\n  kl-docs read poster -m Slagelse\n  kl-docs read report.pdf --output report.txt',
  )
  .action(async (what: string, options: ReadCommandOptions) => {
    const { readCommand } = await import('./commands/read.ts');
    process.exitCode = await readCommand({ ...options, what });
  });

common(program.command('diff'))
  .description('say what is different between two editions of a document, and make a document of it')
  .argument('<document>', 'a name of a folder in content/, or any folder or file of Markdown by its path')
  .argument('[before]', 'a version, a commit, branch or tag of git, or a folder (default: the last release)')
  .argument('[after]', 'the same (default: the workspace as it is)')
  .option('--variant <names>', 'whose, of a document with variants', commaSeparated)
  .option('--only-changes', 'leave out what stayed as it was')
  .option('--summary', 'only draft the entries for the document history')
  .addHelpText(
    'after',
    '\nExamples:\n  kl-docs diff guide\n  kl-docs diff guide 1.7 1.8 --only-changes\n  kl-docs diff guide main --summary\n  kl-docs diff old/handbook handbook',
  )
  .action(
    async (
      document: string,
      before: string | undefined,
      after: string | undefined,
      options: DiffCommandOptions,
    ) => {
      const { diffCommand } = await import('./commands/diff.ts');
      process.exitCode = await diffCommand({ ...options, document, before, after });
    },
  );

program
  .command('review')
  .description('write a document as a Word file for a hearing, and bring back what its reviewers answer')
  .argument('<what>', 'a document; or import, and then the Word files that came back')
  .argument('[files...]', 'Word files, after import')
  .option('--docx', 'write a Word file, which is what there is')
  .option('--variant <names>', 'whose, of a document with variants', commaSeparated)
  .option('-f, --format <name>', 'how it is told: text, json, github')
  .option(
    '--apply [numbers]',
    'put answers into the Markdown: asked for one by one, by their numbers such as 3,5, or all that nobody contests',
  )
  .addOption(
    new Option('--undo', 'write the files that answers were put into last as they were before').conflicts([
      'apply',
      'output',
      'dryRun',
    ]),
  )
  .option('--output <file>', 'write the list of answers into this file, which git must ignore')
  .option('-o, --out <folder>', 'where the file goes (default: out/ in the workspace, or in the folder)')
  .option(...WORKSPACE)
  .option(...BROWSER)
  .option(...TIMEOUT)
  .option('-n, --dry-run', 'only say what would be written')
  .option('-q, --quiet', 'say only what is wrong')
  .addOption(new Option('-v, --verbose', 'say more of what is done').conflicts('quiet'))
  .option(...LANGUAGE)
  .addHelpText(
    'after',
    '\nExamples:\n  kl-docs review guide --docx\n  kl-docs review import answer-1.docx answer-2.docx\n  kl-docs review import answer-1.docx --apply 3,5',
  )
  .action(async (what: string, files: string[], options: ReviewCommandOptions) => {
    const { reviewCommand } = await import('./commands/review.ts');
    process.exitCode = await reviewCommand({ ...options, what, files });
  });

program
  .command('merge')
  .description('put together what build or poster --shard have made in parts')
  .argument('[folders...]', 'where the parts are (default: parts/ in the workspace)')
  .option(...TOLD)
  .option('-o, --out <folder>', 'where the files go (default: out/ in the workspace)')
  .option(...WORKSPACE)
  .option('-q, --quiet', 'say only what is wrong')
  .addOption(new Option('-v, --verbose', 'say more of what is done').conflicts('quiet'))
  .option(...LANGUAGE)
  .addHelpText(
    'after',
    '\nAll of it or nothing: the result is the same as of one build. docs/scale.md tells more.\n\nExamples:\n  kl-docs build --shard 1/2\n  kl-docs build --shard 2/2\n  kl-docs merge',
  )
  .action(async (folders: string[], options: MergeCommandOptions) => {
    const { mergeCommand } = await import('./commands/merge.ts');
    process.exitCode = await mergeCommand({ ...options, folders });
  });

program
  .command('publish')
  .description('put the made site where it is read: a folder, a branch of git, a server')
  .option(
    '--to <target>',
    'where: a folder, REMOTE#BRANCH of git, or USER@HOST:PATH (default: as kl-docs.yml says)',
  )
  .option('--site <folder>', 'the made site (default: site/ in the workspace)')
  .addOption(new Option('--rollback', 'put back what stood there before the last time').conflicts('site'))
  .option(
    '--verify [seconds]',
    'then ask the address of the site whether it shows what was published (default: for 120 seconds)',
  )
  .option('-n, --dry-run', 'only say what would be added, changed, removed and kept')
  .option(...TOLD)
  .option(...WORKSPACE)
  .option('-q, --quiet', 'say only what is wrong')
  .addOption(new Option('-v, --verbose', 'say more of what is done').conflicts('quiet'))
  .option(...LANGUAGE)
  .addHelpText(
    'after',
    '\nExamples:\n  kl-docs publish --dry-run\n  kl-docs publish --to /var/www/docs\n  kl-docs publish --to origin#pages --verify\n  kl-docs publish --to web@www.example.org:/var/www/docs\n  kl-docs publish --rollback',
  )
  .action(async (options: PublishCommandOptions) => {
    const { publishCommand } = await import('./commands/publish.ts');
    process.exitCode = await publishCommand(options);
  });

program
  .command('site')
  .description('make the website of what is released')
  .option('--drafts', 'show drafts too, marked as such')
  .option(...TOLD)
  .option('-o, --out <folder>', 'where it goes (default: site/ in the workspace)')
  .option(...WORKSPACE)
  .option(...BROWSER)
  .option(...TIMEOUT)
  .option('-q, --quiet', 'say only what is wrong')
  .addOption(new Option('-v, --verbose', 'say more of what is done').conflicts('quiet'))
  .option(...LANGUAGE)
  .addHelpText('after', '\nExamples:\n  kl-docs site\n  kl-docs site --drafts --out preview')
  .action(async (options: SiteCommandOptions) => {
    const { siteCommand } = await import('./commands/site.ts');
    process.exitCode = await siteCommand(options);
  });

program
  .command('doctor')
  .description('say what would stop a build, and what to do about it')
  .option(...TOLD)
  .option('-o, --out <folder>', 'where the files are to go (default: out/ in the workspace)')
  .option(...WORKSPACE)
  .option(...BROWSER)
  .option(...TIMEOUT)
  .option('-q, --quiet', 'say nothing but by the exit code')
  .option(...LANGUAGE)
  .action(async (options: DoctorCommandOptions) => {
    const { doctorCommand } = await import('./commands/doctor.ts');
    process.exitCode = await doctorCommand(options);
  });

program
  .command('release')
  .description('freeze an edition: check it, make it, commit and tag it; nothing is pushed')
  .argument('<document>', 'the name of a folder in content/')
  .option('--version <number>', 'the version, such as 1.9')
  .option('--date <date>', 'its date, such as 2026-12-01: the edition says what holds on that day')
  .option('--change <text>', 'what is new, for the history: once for each change', repeated)
  .option('--approved-by <name>', 'who approved it: another than who wrote it')
  .option('--accept-open-points <reason>', 'release it although something in it is open, and say why')
  .option('--mends <versions>', 'the released versions in which it mends a mistake', commaSeparated)
  .option('--strict', 'stop for warnings too')
  .option(...TOLD)
  .option(...WORKSPACE)
  .option(...BROWSER)
  .option(...TIMEOUT)
  .option('-n, --dry-run', 'only say what would happen')
  .addOption(new Option('-v, --verbose', 'tell also notes, and more of what is done'))
  .option(...LANGUAGE)
  .addHelpText(
    'after',
    '\nWhat is missing is asked for at a terminal. docs/releasing.md tells it step by step.\n\nExamples:\n  kl-docs release guide --version 1.9 --date 2026-12-01 --change "Chapter 4 is new"\n  kl-docs release guide --dry-run',
  )
  .action(async (document: string, options: ReleaseCommandOptions) => {
    const { releaseCommand } = await import('./commands/release.ts');
    process.exitCode = await releaseCommand({ ...options, document });
  });

program
  .command('withdraw')
  .description('take a released edition down, when it must go: its record stays')
  .argument('<document>', 'the name of a folder in content/')
  .argument('<version>', 'the released version, such as 1.7')
  .requiredOption('--reason <text>', 'why, for those who look for it')
  .option(...TOLD)
  .option(...WORKSPACE)
  .option(...LANGUAGE)
  .addHelpText('after', '\nExample:\n  kl-docs withdraw guide 1.7 --reason "It names a person"')
  .action(async (document: string, version: string, options: WithdrawCommandOptions) => {
    const { withdrawCommand } = await import('./commands/withdraw.ts');
    process.exitCode = await withdrawCommand({ ...options, document, version });
  });

program
  .command('status')
  .description('say of every document which versions there are, and whether their files are as released')
  .option(...TOLD)
  .option(...WORKSPACE)
  .option(...LANGUAGE)
  .action(async (options: StatusCommandOptions) => {
    const { statusCommand } = await import('./commands/status.ts');
    process.exitCode = await statusCommand(options);
  });

program
  .command('completion')
  .description(
    'write the script with which a shell completes commands, options, documents and municipalities',
  )
  .argument('<shell>', 'bash, zsh, fish, powershell')
  .argument('[words...]', 'after "words --", by which these scripts ask what may come next')
  .addHelpText('after', '\nExample, in ~/.bashrc:\n  eval "$(kl-docs completion bash)"')
  .action(async (shell: string, words: string[]) => {
    const { completionCommand } = await import('./commands/completion.ts');
    process.exitCode = await completionCommand({ shell, words, commands: program.commands });
  });

/** Options that choose for whom and how. */
function selecting(command: Command): Command {
  return command
    .option('--from <file>', 'for the rows of this table instead: csv, xlsx, json or yml')
    .option('--paper <names>', 'a4, a3, a5', commaSeparated)
    .option('--orientation <names>', 'portrait, landscape', commaSeparated)
    .option('--design <names>', 'which of the designs', commaSeparated)
    .option('--print-shop', 'with bleed and crop marks')
    .option('--nup <number>', '2 or 4 of the same on one larger paper')
    .option('--overview', 'also all of them small on few pages, for approval')
    .option('--orders <file>', 'also a list of how many go where, from this table')
    .option('--whole', 'print each document at once and not in pieces: slower, and an edit prints all of it')
    .option('--shard <part/parts>', 'only one part of it, such as 2/4; "kl-docs merge" puts all together')
    .addOption(
      new Option('--verify', 'also make again what something else has changed, whatever its time').conflicts(
        'dryRun',
      ),
    );
}

/** Options of every command that makes something. */
function common(command: Command): Command {
  return command
    .option(
      '-f, --format <names>',
      'what is made: html, pdf, png, svg; how it is told: text, json, github',
      commaSeparated,
    )
    .option('-o, --out <folder>', 'where the files go (default: out/ in the workspace, or in the folder)')
    .option(...WORKSPACE)
    .option(...BROWSER)
    .option(...TIMEOUT)
    .option('-n, --dry-run', 'only say what would be made')
    .option('-q, --quiet', 'say only what is wrong')
    .addOption(new Option('-v, --verbose', 'say more of what is done').conflicts('quiet'))
    .option(...LANGUAGE);
}

function repeated(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function commaSeparated(value: string, before: string[] = []): string[] {
  return [
    ...before,
    ...value
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  ];
}

// A reader that has seen enough, such as head, has closed the pipe: that is no mistake, and what is made is made all the same.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

const commands = program.commands.map((command) => command.name());
try {
  // Commander would answer a request for help first, whatever it is asked for.
  const [first = '-', second = '-'] = typed;
  const asked = first === 'help' ? second : first;
  if (!asked.startsWith('-') && asked !== 'help' && !commands.includes(asked)) {
    const { unknownCommand } = await import('./commands/usage.ts');
    throw unknownCommand(asked, commands);
  }
  await program.parseAsync();
  ending?.done();
} catch (error) {
  if (error instanceof CommanderError && error.exitCode === 0) ending?.done();
  else {
    const { EXIT } = await import('./commands/exit.ts');
    const { failureLanguage } = await import('./commands/language.ts');
    const { typedLanguage, usageProblem } = await import('./commands/usage.ts');
    ending ??= await makeEnding();
    const command = commands.find((name) => name === typed[0]);
    ending.language ??= await failureLanguage(typedLanguage(typed));
    ending.fail(error instanceof CommanderError ? usageProblem(error, command) : error);
    // All is put away; what was waited for, such as an answer over the network, may still be on its way.
    if (process.exitCode === EXIT.interrupted) process.exit();
  }
}
