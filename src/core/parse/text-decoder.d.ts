/** The part of the Encoding Standard that decoding needs; Node, Electron and browsers all have it. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}

/** Encodes to UTF-8, the only encoding the standard knows for writing. */
declare class TextEncoder {
  encode(input?: string): Uint8Array;
}
