/**
 * V8 flags for a process that reads filings, set before it reads the first: no growing space for young objects, and garbage up
 * to as much as lives. Measured in Node; they lower the peak and cost some time, see docs/benchmarks.md.
 */
export const ENGINE_FLAGS = '--semi-space-growth-factor=1 --heap-growing-percent=100';
