/** The byte at an offset; 0 outside, as if the file went on in zeros. */
export function byteAt(bytes: Uint8Array, offset: number): number {
  return bytes[offset] ?? 0;
}
