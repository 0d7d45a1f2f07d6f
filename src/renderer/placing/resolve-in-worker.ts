import type { AnnotationTarget } from '../../core/annotate/annotation.ts';
import { type CurrentText, resolveTargets } from '../../core/anchor/resolve-target.ts';
import type { Resolution } from '../../core/anchor/resolution.ts';
import { askWorker } from './ask-worker.ts';
// Vite turns the module into an address and exports that.
// oxlint-disable-next-line import/default
import anchorWorker from './anchor-worker.ts?worker&url';

/** What the worker is asked. */
export interface AnchorSearch {
  readonly targets: readonly AnnotationTarget[];
  readonly current: CurrentText;
  /** The text the targets were made on; null when it was not kept. */
  readonly stored: string | null;
}

/** Whether all passages stand where they were made, in the text they were made on. */
function isUntouched(
  targets: readonly AnnotationTarget[],
  { text, textHash }: CurrentText,
): boolean {
  return targets.every(
    (target) =>
      target.textHash === textHash && text.slice(target.start, target.end) === target.quote,
  );
}

/** `resolveTargets` off the main thread, unless there is nothing to look for. */
export async function resolveInWorker(
  targets: readonly AnnotationTarget[],
  current: CurrentText,
  stored: string | null,
): Promise<readonly Resolution[]> {
  if (isUntouched(targets, current)) return resolveTargets(targets, current, stored);
  const search: AnchorSearch = { targets, current, stored };
  return askWorker(anchorWorker, search);
}
