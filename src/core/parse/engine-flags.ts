/**
 * V8 flags for a process that reads filings, set before it reads the first. The engine would set aside up to 48 MB for young
 * objects and let garbage grow to three times what lives; of a filing nearly all that is made stays, so both cost several times
 * the input.
 */
export const ENGINE_FLAGS = '--semi-space-growth-factor=1 --heap-growing-percent=100';
