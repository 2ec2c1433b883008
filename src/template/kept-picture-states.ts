import { sha256 } from '../files/hash.ts';
import { Memory } from '../memory/memory.ts';
import { programId } from '../workspace/own-package.ts';
import type { PictureState } from './jpeg/jpeg.ts';
import { stateOf } from './whole-picture.ts';

/** All that decides what is said of a picture. */
export interface PictureInputs {
  readonly program: string;
  readonly type: string;
  /** SHA-256 of its file. */
  readonly content: string;
}

export const pictureStates = new Memory<PictureInputs, PictureState>('pictures');

/** Looks whether a picture is whole (see `stateOf`), or answers what was seen of the same before: a large photograph takes half a second. */
export function pictureState(bytes: Buffer, type: string): PictureState {
  const key = { program: programId(), type, content: sha256(bytes) };
  const before = pictureStates.read(key);
  if (before !== null) return before;
  const state = stateOf(bytes, type);
  pictureStates.write(key, state);
  return state;
}
