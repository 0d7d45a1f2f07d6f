/**
 * V8 flags for a process that reads filings, set before it reads the first. The engine sets aside up to 48 MB for young objects
 * and lets garbage grow with what lives; of a filing nearly all stays, so neither buys time and both cost several times the input.
 */
export const ENGINE_FLAGS = '--semi-space-growth-factor=1 --heap-growing-percent=50';
