import { sha256 } from '../files/hash.ts';
import type { RenderOptions } from './types.ts';
import type { Asked, Question } from './written.ts';

type World = Pick<RenderOptions, 'picture' | 'linkedFile' | 'attach' | 'diagram'>;

/** Asks the world, and keeps what was asked. */
export class Asking {
  readonly asked: Asked[] = [];
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  readonly picture: World['picture'] = (path, place) => {
    const answer = this.#world.picture(path, place);
    this.#noted({ kind: 'picture', path, place }, withoutPicture(answer));
    return answer;
  };

  readonly linkedFile: World['linkedFile'] = (path) =>
    this.#noted({ kind: 'linkedFile', path }, this.#world.linkedFile(path));

  readonly attach: World['attach'] = (file, place) =>
    this.#noted({ kind: 'attach', file, place }, this.#world.attach(file, place));

  readonly diagram = (text: string) =>
    this.#noted({ kind: 'diagram', text }, this.#world.diagram?.(text) ?? null);

  #noted<Answer>(question: Question, answer: Answer): Answer {
    this.asked.push({ question, answer: hashOf(answer) });
    return answer;
  }
}

/** Whether the world gives the same answers again. */
export function isAnsweredAsBefore(asked: readonly Asked[], world: World): boolean {
  return asked.every(({ question, answer }) => hashOf(answerTo(question, world)) === answer);
}

function answerTo(question: Question, world: World): unknown {
  switch (question.kind) {
    case 'picture':
      return withoutPicture(world.picture(question.path, question.place));
    case 'linkedFile':
      return world.linkedFile(question.path);
    case 'attach':
      return world.attach(question.file, question.place);
    case 'diagram':
      return world.diagram?.(question.text) ?? null;
  }
}

const hashOf = (answer: unknown): string => sha256(JSON.stringify(answer) ?? '');

/** A picture can have megabytes, and is asked for again and again: its hash stands for it. */
function withoutPicture({ value, problems }: ReturnType<World['picture']>) {
  if (value === null) return { value, problems };
  const hash = pictureHashes.get(value) ?? hashOf(value);
  pictureHashes.set(value, hash);
  return { value: hash, problems };
}

const pictureHashes = new WeakMap<object, string>();
