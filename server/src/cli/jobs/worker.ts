import { parentPort, workerData } from 'node:worker_threads';
import { createTools } from '../engine';
import { ready, type FromWorker, type JobData, type Request } from './messages';
import { createWorkshop } from './workshop';

/** Works for another thread, portion by portion. */
export function serveJobs(): void {
  const port = parentPort!;
  const doWork = createWorkshop(workerData as JobData, createTools());
  const tell = (message: FromWorker): void => port.postMessage(message);
  port.on('message', ({ id, ...work }: Request) => {
    void doWork(work).then((results) => tell({ id, results }));
  });
  tell(ready);
}
