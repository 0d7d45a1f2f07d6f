/**
 * V8 flags for a process that reads filings, set before it reads the first: no growing space for young objects, so small that one
 * thread goes through it sooner than two agree on who does what, and garbage up to as much as lives. Measured in Node, see
 * docs/benchmarks.md.
 */
export const ENGINE_FLAGS =
  '--semi-space-growth-factor=1 --no-parallel-scavenge --heap-growing-percent=100';

/**
 * More of them for a process of Node that reads one file no larger than this and ends: code made faster while it runs takes up
 * to 20 MB and as much time as it saves; garbage up to two fifths of what lives. Electron's engine needs them not.
 */
export const ONE_FILE_FLAGS = {
  flags: '--no-opt --heap-growing-percent=40',
  largest: 16_000_000,
} as const;
