import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { RunningApp } from './launch-app.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that the guidelines ask for. */
export const EVERYTHING: RunOptions = { runOnly: { type: 'tag', values: WCAG } };
/** All that a theme changes. */
export const CONTRAST: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/** What axe-core finds wrong with the window as it is, one line a finding. */
export async function violations(app: RunningApp, options: RunOptions): Promise<readonly string[]> {
  await app.page.waitForTimeout(250);
  await app.page.evaluate(AXE);
  const results = await app.page.evaluate(
    (wanted) =>
      (Reflect.get(globalThis, 'axe') as { run(options: object): Promise<AxeResults> }).run(wanted),
    options,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}
