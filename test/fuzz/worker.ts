/** The thread in which inputs are tried, so that one that hangs can be ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { reasonOf } from './try-input.ts';

parentPort?.on('message', async ({ target, input }: { target: string; input: string }) => {
  parentPort?.postMessage(await reasonOf(target, input, workerData));
});
parentPort?.postMessage('ready');
