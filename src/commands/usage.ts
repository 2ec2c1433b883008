import type { CommanderError } from 'commander';
import { CannotRun } from '../report/diagnostic.ts';
import type { FailureFormat } from '../report/failure.ts';
import { closest } from '../report/nearest.ts';
import { say } from '../report/words/said.ts';

/** A command that there is not. */
export function unknownCommand(name: string, known: readonly string[]): CannotRun {
  return new CannotRun(say('cannot-run.unknown-command', { name, known, near: closest(name, known) }));
}

/**
 * What commander says of options that it does not take, as a reason and a hint.
 *
 * @param command the command that was typed, where there is one
 */
export function usageProblem({ code, message }: CommanderError, command?: string): CannotRun {
  const [option = '', other = ''] = [...message.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
  switch (code) {
    case 'commander.unknownOption': {
      const near = /Did you mean (?:one of )?([^,?]+)/.exec(message)?.[1];
      return new CannotRun(say('cannot-run.unknown-option', { option, near, command }));
    }
    case 'commander.optionMissingArgument':
      return new CannotRun(say('cannot-run.option-without-value', { option, command }));
    case 'commander.conflictingOption':
      return new CannotRun(say('cannot-run.contradicting-options', { option, other, command }));
    case 'commander.excessArguments':
      return new CannotRun(say('cannot-run.too-many-words', { command }));
    default: {
      const reason = message.replace(/^error: /, '').replace(/\.$/, '');
      return new CannotRun(say('cannot-run.typed-wrongly', { reason, command }));
    }
  }
}

/** How a failure is to be told: as `--format` says, also where the other options cannot be read. */
export function failureFormat(typed: readonly string[]): FailureFormat {
  const formats = valuesOf(typed, '--format', '-f').flatMap((value) => value.split(','));
  return (['json', 'github'] as const).find((name) => formats.includes(name)) ?? 'text';
}

/** The language that failures are told in where the options cannot be read: as `--language` says, where it names one. */
export const typedLanguage = (typed: readonly string[]): string | undefined =>
  valuesOf(typed, '--language')[0];

/** What is typed for an option: `--format json`, `--format=json`, `-f json` and `-fjson`. */
function valuesOf(typed: readonly string[], long: string, short?: string): string[] {
  return typed.flatMap((word, index) => {
    if (word === long || word === short) return typed[index + 1] ?? [];
    if (word.startsWith(`${long}=`)) return word.slice(long.length + 1);
    return short !== undefined && word.startsWith(short) ? word.slice(short.length) : [];
  });
}
