import type { CommanderError } from 'commander';
import { CannotRun } from '../report/diagnostic.ts';
import type { FailureFormat } from '../report/failure.ts';
import { didYouMean } from '../report/nearest.ts';

/** A command that there is not. */
export function unknownCommand(name: string, known: readonly string[]): CannotRun {
  return new CannotRun(
    `There is no command "${name}"`,
    didYouMean(name, known) ?? `There are: ${known.join(', ')}.`,
  );
}

/**
 * What commander says of options that it does not take, as a reason and a hint.
 *
 * @param command the command that was typed, where there is one
 */
export function usageProblem({ message }: CommanderError, command?: string): CannotRun {
  const [reason = '', suggestion] = message.replace(/^error: /, '').split('\n');
  const help = `Run "kl-docs ${command === undefined ? '' : `${command} `}--help" to see what can be typed.`;
  return new CannotRun(
    reason.charAt(0).toUpperCase() + reason.slice(1).replace(/\.$/, ''),
    suggestion?.replace(/^\(|\)$/g, '') ?? help,
  );
}

/** How a failure is to be told: as `--format` says, also where the other options cannot be read. */
export function failureFormat(typed: readonly string[]): FailureFormat {
  const formats = typed.flatMap((word, index) => {
    if (word === '--format' || word === '-f') return typed[index + 1]?.split(',') ?? [];
    return /^(?:--format=|-f)(.+)$/.exec(word)?.[1]?.split(',') ?? [];
  });
  return (['json', 'github'] as const).find((name) => formats.includes(name)) ?? 'text';
}
