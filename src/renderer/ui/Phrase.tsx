import { createElement, Fragment, type ReactNode } from 'react';

/** A sentence of the catalogue that has elements in it, such as keys. */
export function Phrase({ parts }: { parts: readonly ReactNode[] }) {
  return createElement(Fragment, null, ...parts);
}
