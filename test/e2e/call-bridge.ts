import type { RunningApp } from './launch-app.ts';

/** Calls a channel as our page does, with any arguments; gives the answer, or throws what the bridge throws. */
export function callBridge(
  app: RunningApp,
  channel: string,
  args: readonly unknown[],
): Promise<unknown> {
  return app.page.evaluate(
    ([name, values]) => {
      const { exhibit } = window as unknown as {
        exhibit: Record<string, (...rest: unknown[]) => Promise<unknown>>;
      };
      return exhibit[name]?.(...values);
    },
    [channel, [...args]] as const,
  );
}
