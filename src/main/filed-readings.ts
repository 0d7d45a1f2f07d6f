import { type Result, ok } from '../core/result.ts';
import type { Failure, FilingId } from '../ipc/contract.ts';
import type { FiledPages } from './filed-pages.ts';
import type { FiledJob, Parser } from './parser.ts';

/** Documents as filed that a window is given, one of each filing at a time. */
export interface FiledReadings {
  /** The address of the page, good for one request. An earlier one of the filing is stopped. */
  read(id: FilingId, job: FiledJob): Promise<Result<string, Failure>>;
  /** How much of the filing's page the window has taken; null while it takes none. */
  share(id: FilingId): number | null;
  /** It is not read on; what of it is there stays. */
  stop(id: FilingId): void;
}

interface Reading {
  readonly parsing: AbortController;
  /** Null until it is known. */
  address: string | null;
}

/** None at first. */
export function createFiledReadings(
  parser: Pick<Parser, 'filed'>,
  filedPages: Pick<FiledPages, 'offer' | 'share' | 'stop'>,
): FiledReadings {
  const readings = new Map<FilingId, Reading>();

  function stop(id: FilingId): void {
    const reading = readings.get(id);
    if (!reading) return;
    readings.delete(id);
    reading.parsing.abort();
    if (reading.address !== null) filedPages.stop(reading.address);
  }

  return {
    async read(id, job) {
      stop(id);
      const reading: Reading = { parsing: new AbortController(), address: null };
      readings.set(id, reading);
      const page = await parser.filed(job, reading.parsing.signal);
      if (!page.ok) return page;
      reading.address = filedPages.offer(page.value);
      return ok(reading.address);
    },
    share(id) {
      const address = readings.get(id)?.address ?? null;
      return address === null ? null : filedPages.share(address);
    },
    stop,
  };
}
