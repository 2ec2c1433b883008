import { Memory } from '../../memory/memory.ts';
import { programId } from '../../workspace/own-package.ts';
import type { LinkState } from './link-state.ts';

const DAY = 86_400_000;

export interface LinkInputs {
  readonly program: string;
  readonly url: string;
}

interface KeptState {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly state: LinkState;
}

export const linkStates = new Memory<LinkInputs, KeptState>('links');

const keyOf = (url: string): LinkInputs => ({ program: programId(), url });

/** What a server said for certain within a day, so that nobody is asked again at every save. */
export function readLinkState(url: string): LinkState | null {
  const kept = linkStates.read(keyOf(url));
  if (kept === null) return null;
  const age = Date.now() - kept.at;
  return age >= 0 && age < DAY ? kept.state : null;
}

export function keepLinkState(url: string, state: LinkState): void {
  if (state.kind !== 'good' && state.kind !== 'moved' && state.kind !== 'gone') return;
  linkStates.write(keyOf(url), { at: Date.now(), state });
}
