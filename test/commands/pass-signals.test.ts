import { expect, test } from 'vitest';
import { passSignals } from '../../bin/pass-signals.js';

/** What a child is sent of each signal that the launcher gets; absent where the launcher does not heed it, and ends. */
function sent(platform: NodeJS.Platform, isTerminal: boolean): Record<string, string[]> {
  const heard: Record<string, string[]> = {};
  let now: string[] = [];
  const child = { kill: (signal: string) => now.push(signal) };
  const on = (signal: string, listener: () => void) => {
    now = [];
    listener();
    heard[signal] = now;
  };
  passSignals(child, { platform, on, isTerminal });
  return heard;
}

test('on Linux and Mac each signal goes on to the child, and Ctrl-C where no terminal has told it already', () => {
  for (const platform of ['linux', 'darwin'] as const) {
    const handedOn = { SIGTERM: ['SIGTERM'], SIGHUP: ['SIGHUP'], SIGINT: ['SIGINT'] };
    expect(sent(platform, false)).toEqual(handedOn);
    expect(sent(platform, true)).toEqual({ ...handedOn, SIGINT: [] });
  }
});

test('on Windows the console tells both: the launcher waits', () => {
  expect(sent('win32', true)).toEqual({ SIGINT: [], SIGBREAK: [], SIGHUP: [] });
});
