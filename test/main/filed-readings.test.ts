import { describe, expect, it } from 'vitest';
import { failed, ok } from '../../src/core/result.ts';
import type { FilingId } from '../../src/ipc/contract.ts';
import { toFailure } from '../../src/main/failures.ts';
import { createFiledPages } from '../../src/main/filed-pages.ts';
import { createFiledReadings } from '../../src/main/filed-readings.ts';
import type { Parser } from '../../src/main/parser.ts';

const ID = 'report' as FilingId;
const JOB = { path: '/report.htm', name: 'report.htm', document: 'd1' };

/** Answers when the test says so, or fails when it is stopped. */
function slowParser() {
  const answers: (() => void)[] = [];
  const filed: Parser['filed'] = (_job, signal) =>
    new Promise((resolve) => {
      answers.push(() => resolve(ok('<p>Page</p>')));
      signal.addEventListener('abort', () => resolve(failed(toFailure('refused', 'Stopped.'))));
    });
  return { filed, answers };
}

describe('createFiledReadings', () => {
  it('gives an address at which the page is', async () => {
    const { filed, answers } = slowParser();
    const pages = createFiledPages();
    const coming = createFiledReadings({ filed }, pages).read(ID, JOB);
    answers[0]?.();
    const address = await coming;
    if (!address.ok) throw new Error(address.error.message);
    expect(await pages.answer(new Request(address.value)).text()).toBe('<p>Page</p>');
  });

  it('ends the reading that is stopped, and the one that another document takes the place of', async () => {
    const { filed, answers } = slowParser();
    const readings = createFiledReadings({ filed }, createFiledPages());
    const first = readings.read(ID, JOB);
    const second = readings.read(ID, { ...JOB, document: 'd2' });
    expect((await first).ok).toBe(false);
    readings.stop(ID);
    expect((await second).ok).toBe(false);
    expect(readings.share(ID)).toBeNull();
    expect(answers).toHaveLength(2);
  });

  it('has no page left at the address of one that was stopped', async () => {
    const { filed, answers } = slowParser();
    const pages = createFiledPages();
    const readings = createFiledReadings({ filed }, pages);
    const coming = readings.read(ID, JOB);
    answers[0]?.();
    const address = await coming;
    readings.stop(ID);
    expect(address.ok && pages.answer(new Request(address.value)).status).toBe(404);
  });
});
