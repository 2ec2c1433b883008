import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Pipe } from '../../src/browser/pipe.ts';

test('messages come whole and in order, however they are cut, and the end is told', async () => {
  const [to, from] = [new PassThrough(), new PassThrough()];
  const pipe = new Pipe(to, from);
  const got: string[] = [];
  pipe.onmessage = (message) => got.push(message);
  pipe.onclose = () => got.push('closed');
  const bytes = Buffer.from('{"a":"æ"}\0{"b":1}\0\0{"c":2}\0{"unfinished"');
  for (const byte of bytes) from.write(Buffer.from([byte]));
  from.write(Buffer.from(':3}\0{"d":4}\0'));
  await setImmediate();
  await setImmediate();
  expect(got).toEqual(['{"a":"æ"}', '{"b":1}', '', '{"c":2}', '{"unfinished":3}', '{"d":4}']);
  pipe.send('{"e":5}');
  expect(String(to.read())).toBe('{"e":5}\0');
  from.destroy();
  await once(from, 'close');
  expect(got.at(-1)).toBe('closed');
});
