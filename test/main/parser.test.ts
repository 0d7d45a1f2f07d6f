import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/main/parser.ts';
import type { ParserChild } from '../../src/main/parser-job.ts';
import type { ParserJob, ParserReply } from '../../src/main/parser-messages.ts';

/** A parser process that does what the test says. */
class FakeChild extends EventEmitter implements ParserChild {
  isKilled = false;
  readonly #act: (job: ParserJob, child: FakeChild) => void;
  constructor(act: (job: ParserJob, child: FakeChild) => void) {
    super();
    this.#act = act;
  }
  postMessage(job: ParserJob): void {
    queueMicrotask(() => this.#act(job, this));
  }
  reply(message: ParserReply): void {
    this.emit('message', message);
  }
  kill(): boolean {
    this.isKilled = true;
    queueMicrotask(() => this.emit('exit', 0));
    return true;
  }
}

const OPENED = {
  kind: 'opened',
  parts: { opened: '{}', facts: {}, attachments: new Map() },
} as unknown as ParserReply;
const TEXT = { kind: 'part', part: '[1]', order: 0 } as unknown as ParserReply;
const FINDINGS = { kind: 'part', part: '{"f":1}', order: 0.5 } as unknown as ParserReply;
const DONE: ParserReply = { kind: 'done', isReusable: true };
const SPENT: ParserReply = { kind: 'done', isReusable: false };

function startParser(act: (job: ParserJob, child: FakeChild) => void, slots = 2) {
  const children: FakeChild[] = [];
  const fork = () => {
    const child = new FakeChild(act);
    children.push(child);
    return child;
  };
  return { parser: createParser({ fork, timeoutMs: 60, slots }), children };
}

describe('createParser', () => {
  it('answers with the first screen before the rest is there', async () => {
    let finish = () => {};
    const { parser } = startParser((_job, child) => {
      child.reply(OPENED);
      finish = () => {
        for (const reply of [TEXT, FINDINGS, DONE]) child.reply(reply);
      };
    });
    const opened = await parser.open('/a.txt', 'a.txt');
    if (!opened.ok) throw new Error(opened.error.message);
    expect(opened.value.opened).toBe('{}');
    finish();
    expect(await opened.value.next()).toEqual({ ok: true, value: '[1]' });
    expect(await opened.value.next()).toEqual({ ok: true, value: '{"f":1}' });
    expect(await opened.value.next()).toEqual({ ok: true, value: null });
  });

  it('hands out what was found right behind the text that it is about', async () => {
    const LATER = { kind: 'part', part: '[2]', order: 1 } as unknown as ParserReply;
    const { parser } = startParser((_job, child) => {
      for (const reply of [OPENED, TEXT, LATER, FINDINGS, DONE]) child.reply(reply);
    });
    const opened = await parser.open('/a.txt', 'a.txt');
    if (!opened.ok) throw new Error(opened.error.message);
    const { next } = opened.value;
    expect([await next(), await next(), await next(), await next()]).toEqual(
      ['[1]', '{"f":1}', '[2]', null].map((value) => ({ ok: true, value })),
    );
  });

  it('gives the next file to a process that can take it', async () => {
    const { parser, children } = startParser((_job, child) => {
      for (const reply of [OPENED, DONE]) child.reply(reply);
    });
    await parser.open('/a.txt', 'a.txt');
    const opened = await parser.open('/b.txt', 'b.txt');
    expect(opened.ok && (await opened.value.next())).toEqual({ ok: true, value: null });
    expect(children).toHaveLength(1);
    expect(children[0]?.isKilled).toBe(false);
  });

  it('reads the next file after one that a process could not read', async () => {
    const failure = { code: 'empty', message: 'It is empty.', details: '' } as const;
    const { parser } = startParser((job, child) => {
      if (job.name === 'a.txt') child.reply({ kind: 'failed', failure });
      else for (const reply of [OPENED, DONE]) child.reply(reply);
    });
    expect((await parser.open('/a.txt', 'a.txt')).ok).toBe(false);
    expect((await parser.open('/b.txt', 'b.txt')).ok).toBe(true);
  });

  it('ends a process that can take no other file', async () => {
    const { parser, children } = startParser((_job, child) => {
      for (const reply of [OPENED, TEXT, FINDINGS, SPENT]) child.reply(reply);
    });
    await parser.open('/a.txt', 'a.txt');
    expect(children[0]?.isKilled).toBe(true);
  });

  it('ends a process that takes too long, and says so', async () => {
    const { parser, children } = startParser(() => {});
    expect(await parser.open('/a.txt', 'a.txt')).toMatchObject({
      ok: false,
      error: { code: 'timed-out' },
    });
    expect(children[0]?.isKilled).toBe(true);
  });

  it('does not count the time that the machine sleeps', async () => {
    const { parser } = startParser((_job, child) => {
      setTimeout(() => {
        // As in sleep: no timer of this process is served, and more than the whole time is past.
        const woken = performance.now() + 100;
        while (performance.now() < woken);
        for (const reply of [OPENED, DONE]) child.reply(reply);
      }, 5);
    });
    expect((await parser.open('/a.txt', 'a.txt')).ok).toBe(true);
  });

  it('ends a process that hangs after the first screen', async () => {
    const { parser } = startParser((_job, child) => child.reply(OPENED));
    const opened = await parser.open('/a.txt', 'a.txt');
    expect(opened.ok && (await opened.value.next())).toMatchObject({
      ok: false,
      error: { code: 'timed-out' },
    });
  });

  it('says that a process ended unexpectedly', async () => {
    const { parser } = startParser((_job, child) => child.emit('exit', 139));
    const opened = await parser.open('/a.txt', 'a.txt');
    expect(opened).toMatchObject({ ok: false, error: { code: 'crashed' } });
    expect(JSON.stringify(opened)).toContain('139');
  });

  it('passes on the failure that the process found', async () => {
    const failure = {
      code: 'not-a-filing',
      message: 'This file is a PDF.',
      details: 'pdf',
    } as const;
    const { parser } = startParser((_job, child) => child.reply({ kind: 'failed', failure }));
    expect(await parser.open('/a.txt', 'a.txt')).toEqual({ ok: false, error: failure });
  });

  it('reads another file after one that crashed', async () => {
    const { parser } = startParser((job, child) => {
      if (job.name === 'bad.txt') child.emit('exit', 1);
      else for (const reply of [OPENED, TEXT, FINDINGS, SPENT]) child.reply(reply);
    }, 1);
    expect((await parser.open('/bad.txt', 'bad.txt')).ok).toBe(false);
    expect((await parser.open('/good.txt', 'good.txt')).ok).toBe(true);
  });

  it('does not use a spare process that has died', async () => {
    const { parser, children } = startParser((_job, child) => {
      for (const reply of [OPENED, TEXT, FINDINGS, SPENT]) child.reply(reply);
    });
    children[0]?.emit('exit', 1);
    expect((await parser.open('/a.txt', 'a.txt')).ok).toBe(true);
    expect(children.length).toBeGreaterThan(1);
  });

  it('reads no more files at a time than there are slots', async () => {
    let running = 0;
    let most = 0;
    const { parser } = startParser((_job, child) => {
      most = Math.max(most, ++running);
      setTimeout(() => {
        running--;
        for (const reply of [OPENED, TEXT, FINDINGS, SPENT]) child.reply(reply);
      }, 5);
    }, 2);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => parser.open(`/${name}`, name)));
    expect(most).toBe(2);
  });

  it('tells who still waits that the filing was closed', async () => {
    const { parser, children } = startParser((_job, child) => child.reply(OPENED));
    const opened = await parser.open('/a.txt', 'a.txt');
    if (!opened.ok) throw new Error(opened.error.message);
    opened.value.cancel();
    expect(await opened.value.next()).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(children[0]?.isKilled).toBe(true);
  });

  it('reads one image', async () => {
    const { parser } = startParser((job, child) => {
      if (job.kind !== 'image') return;
      child.reply({ kind: 'image', url: `data:${job.source.mediaType},` });
      child.reply(DONE);
    });
    const source = { from: 0, to: 9, encoding: 'uuencode', mediaType: 'image/png' } as const;
    expect(await parser.image({ path: '/a.txt', name: 'a.txt', source })).toEqual({
      ok: true,
      value: 'data:image/png,',
    });
  });
});
