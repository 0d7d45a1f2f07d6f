import { useEffect, useState } from 'react';
import { useApp } from '../store/StoreProvider.tsx';
import { texts } from '../texts.ts';

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Takes files dropped anywhere in the window, and says so while they hover over it. */
export function DropZone() {
  const drop = useApp((state) => state.drop);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    function handleOver(event: DragEvent): void {
      event.preventDefault();
      setOver(hasFiles(event));
    }
    function handleLeave(event: DragEvent): void {
      if (event.relatedTarget === null) setOver(false);
    }
    function handleDrop(event: DragEvent): void {
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void drop(files);
    }
    window.addEventListener('dragover', handleOver);
    window.addEventListener('dragleave', handleLeave);
    window.addEventListener('drop', handleDrop);
    return () => {
      window.removeEventListener('dragover', handleOver);
      window.removeEventListener('dragleave', handleLeave);
      window.removeEventListener('drop', handleDrop);
    };
  }, [drop]);
  return isOver ? <div className="drop-zone">{texts.window.start.drop}</div> : null;
}
