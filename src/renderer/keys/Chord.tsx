import { printedKeys } from './chord.ts';
import { useApp } from '../store/StoreProvider.tsx';

/** A chord as the keys that are pressed for it. */
export function Chord({ chord }: { chord: string }) {
  const isMac = useApp((state) => state.isMac);
  return printedKeys(chord, isMac).map((key) => <kbd key={key}>{key}</kbd>);
}
