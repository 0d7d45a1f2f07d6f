import { type MouseEvent, useMemo, useRef } from 'react';
import type { Annotation } from '../../core/annotate/annotation.ts';
import { addTags } from '../../core/annotate/tag.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { focusText } from '../ui/focus-text.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { NoteEditor } from '../ui/NoteEditor.tsx';
import { TagEditor } from '../ui/TagEditor.tsx';
import { MarkingTools } from './MarkingTools.tsx';
import { OverlapPicker } from './OverlapPicker.tsx';
import { stackOf } from './overlaps.ts';
import type { FilingView } from './use-filing-view.ts';
import type { Marking } from './use-marking.ts';
import { usePopoverPlace } from './use-popover-place.ts';

interface SelectionPopoverProps {
  readonly view: FilingView | null;
  readonly marking: Marking;
}

/** The note or the tags of one annotation, where the eye already is. */
function Editor({ annotation, field }: { annotation: Annotation; field: 'note' | 'tags' }) {
  const { writer, tags } = useNotebook();
  const edit = useApp((state) => state.edit);
  const known = useMemo(() => tags.map((tag) => tag.name), [tags]);
  function finish(): void {
    void writer.endTyping(annotation.id);
    edit(null);
    focusText();
  }
  return field === 'note' ? (
    <NoteEditor
      note={annotation.note}
      onChange={(note) => writer.type(annotation.id, note)}
      onDone={finish}
    />
  ) : (
    <TagEditor
      tags={annotation.tags}
      known={known}
      onChange={(next) => void writer.update([annotation.id], { tags: addTags([], next) })}
      onDone={finish}
    />
  );
}

function keepSelection(event: MouseEvent): void {
  const isField = event.target instanceof Element && event.target.closest('input, textarea');
  if (!isField) event.preventDefault();
}

/** Tools beside the selection or the annotation picked out; never over it. */
export function SelectionPopover({ view, marking }: SelectionPopoverProps) {
  const element = useRef<HTMLDivElement>(null);
  const selection = useApp((state) => state.selection);
  const hasMenu = useApp((state) => state.menu !== null);
  const active = useApp((state) => state.activePassage);
  const editing = useApp((state) => state.editing);
  const { placed } = useNotebook();
  const inPopover = editing?.where === 'popover' ? editing : null;
  const id = inPopover?.id ?? (active?.kind === 'annotation' && active.withTools ? active.key : '');
  const annotation = placed.find((candidate) => candidate.id === id) ?? null;
  const isHeld = useApp((state) => state.resizing?.isHeld ?? false);
  const stack = useMemo(
    () => (selection ? [] : stackOf(active, placed)),
    [selection, active, placed],
  );
  const span = isHeld ? null : (selection ?? annotation?.target ?? null);
  usePopoverPlace(element, view, span);
  // Where the menu is, the tools would say the same.
  if (!view || !span || hasMenu) return null;
  return (
    // The mouse must not take the selection away on its way to a tool.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="selection-popover" ref={element} onMouseDown={keepSelection}>
      {inPopover && annotation ? (
        <Editor annotation={annotation} field={inPopover.field} />
      ) : (
        <>
          {annotation && stack.length > 1 ? (
            <OverlapPicker stack={stack} activeId={annotation.id} />
          ) : null}
          <MarkingTools
            marking={marking}
            colour={selection ? null : (annotation?.colour ?? null)}
          />
        </>
      )}
    </div>
  );
}
