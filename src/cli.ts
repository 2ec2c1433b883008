import { Command, CommanderError } from 'commander';
import type { BuildCommandOptions } from './commands/build.ts';
import type { CheckCommandOptions } from './commands/check.ts';
import type { PosterCommandOptions } from './commands/poster.ts';
import type { CommonOptions } from './commands/session.ts';
import { ownPackageVersion } from './workspace/own-package.ts';

/** The command table: what can be typed. Each command is one module, imported when it is called. */
const program = new Command('kl-docs')
  .description('Turns Markdown into versioned HTML and PDF: the technical guide and the poster.')
  .version(ownPackageVersion(), '-V, --version')
  .showHelpAfterError('Run "kl-docs --help" to see what can be typed.')
  .exitOverride();

common(program.command('build'))
  .description('make documents, or all of them')
  .argument('[documents...]', 'names of folders in content/')
  .option('--variant <names>', 'only these variants: names separated by commas', commaSeparated)
  .addHelpText(
    'after',
    '\nExamples:\n  kl-docs build guide\n  kl-docs build guide --format html\n  kl-docs build poster --variant slagelse',
  )
  .action(async (documents: string[], options: BuildCommandOptions) => {
    const { buildCommand } = await import('./commands/build.ts');
    process.exitCode = await buildCommand({ ...options, documents });
  });

common(program.command('poster'))
  .description("make the poster with a municipality's name")
  .option('-m, --municipality <names>', 'by name, official name, slug or code', commaSeparated)
  .option('--all', 'for every municipality')
  .addHelpText(
    'after',
    '\nExamples:\n  kl-docs poster --municipality Slagelse\n  kl-docs poster --municipality "Ærø,Samsø,0330"',
  )
  .action(async (options: PosterCommandOptions) => {
    const { posterCommand } = await import('./commands/poster.ts');
    process.exitCode = await posterCommand(options);
  });

program
  .command('check')
  .description('look for what is wrong in documents, or all of them, without printing')
  .argument('[documents...]', 'names of folders in content/')
  .option('-f, --format <name>', 'how it is told: text, json, github, sarif')
  .option('-w, --workspace <folder>', 'the workspace (default: the one around the current folder)')
  .option('--fix', 'mend in the files what is safe to mend')
  .option('--online', 'also ask whether the links to the web lead somewhere')
  .option('--strict', 'fail for warnings too')
  .option('-q, --quiet', 'say only what is wrong: no notes, no summary')
  .addHelpText(
    'after',
    '\nThe rules are in docs/rules.md.\n\nExamples:\n  kl-docs check guide\n  kl-docs check --fix\n  kl-docs check --format sarif > check.sarif',
  )
  .action(async (documents: string[], options: CheckCommandOptions) => {
    const { checkCommand } = await import('./commands/check.ts');
    process.exitCode = await checkCommand({ ...options, documents });
  });

common(program.command('doctor'))
  .description('say what would stop a build, and what to do about it')
  .action(async (options: CommonOptions) => {
    const { doctorCommand } = await import('./commands/doctor.ts');
    process.exitCode = await doctorCommand(options);
  });

/** Options of every command that makes something. */
function common(command: Command): Command {
  return command
    .option(
      '-f, --format <names>',
      'what is made: html, pdf; how it is told: text, json, github',
      commaSeparated,
    )
    .option('-o, --out <folder>', 'where the files go (default: out/ in the workspace)')
    .option('-w, --workspace <folder>', 'the workspace (default: the one around the current folder)')
    .option('--browser <path or address>', 'the browser to print with, or the ws:// address of one that runs')
    .option('-n, --dry-run', 'only say what would be made')
    .option('-q, --quiet', 'say only what is wrong')
    .option('-v, --verbose', 'say more of what is done');
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

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const { failure } = await import('./commands/session.ts');
    process.exitCode = failure(error);
  }
}
