import { type ReactNode, useMemo, useRef } from 'react';
import { NotebookScope } from '../notebook/Notebook.tsx';
import { createSideStore } from '../store/side-store.ts';
import type { SideName } from '../store/split-slice.ts';
import { StoreProvider, useApp, useAppStore } from '../store/StoreProvider.tsx';
import { texts } from '../texts.ts';

interface SideProps {
  readonly name: SideName;
  readonly children: ReactNode;
}

/** One of two texts side by side, or the only one. The reader is in it as soon as it is clicked or has the keyboard. */
export function Side({ name, children }: SideProps) {
  const store = useAppStore();
  const beside = useMemo(() => createSideStore(store), [store]);
  const isFocused = useApp((state) => state.other === null || state.side === name);
  const isSplit = useApp((state) => state.other !== null);
  const focusOther = useApp((state) => state.focusOther);
  const element = useRef<HTMLDivElement>(null);
  function handleEntry(): void {
    if (!isFocused) focusOther();
  }
  return (
    <div
      ref={element}
      className="side"
      data-side={name}
      data-focused={isFocused || undefined}
      data-split={isSplit || undefined}
      role={isSplit ? 'group' : undefined}
      aria-label={isSplit ? texts.window.sides[name] : undefined}
      onPointerDownCapture={handleEntry}
      onFocusCapture={handleEntry}
    >
      <StoreProvider store={isFocused ? store : beside}>
        <NotebookScope isOwn={!isFocused}>{children}</NotebookScope>
      </StoreProvider>
    </div>
  );
}
