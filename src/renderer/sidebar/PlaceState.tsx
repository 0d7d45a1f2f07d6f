import type { Annotation } from '../../core/annotate/annotation.ts';
import type { Resolution } from '../../core/anchor/resolution.ts';
import { createTarget } from '../placing/create-target.ts';
import { Difference } from '../ui/Difference.tsx';
import { useNotebook } from '../notebook/Notebook.tsx';
import { activeFiling } from '../store/filings-slice.ts';
import { keyOf, type PassageSpan } from '../store/passage-span.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { texts } from '../texts.ts';

interface PlaceStateProps {
  readonly annotation: Annotation;
  readonly resolution: Resolution;
}

/** Places offered, the likeliest first. */
const CHOICES = 3;

interface ReattachProps {
  readonly candidates: readonly PassageSpan[];
  readonly onAttach: (span: PassageSpan) => void;
}

/** Ways to give a passage another place: one of those that come near, or the selection. */
function Reattach({ candidates, onAttach }: ReattachProps) {
  const filing = useApp(activeFiling);
  const selection = useApp((state) => state.selection);
  const goTo = useApp((state) => state.goTo);
  return (
    <div className="place-choices">
      {candidates.map((span) => (
        <div key={keyOf(span)} className="place-choice">
          <button type="button" className="quote" onClick={() => goTo(span)}>
            {filing?.bodies.get(span.document)?.text.slice(span.start, span.end)}
          </button>
          <button type="button" className="button" onClick={() => onAttach(span)}>
            {texts.notes.place.attachHere}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button"
        disabled={selection === null}
        // The press must not take the selection away.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => selection && onAttach(selection)}
      >
        {texts.notes.place.attachToSelection}
      </button>
    </div>
  );
}

/** Says how sure the place of an annotation is in a text that has changed, and lets the reader settle it. */
export function PlaceState({ annotation, resolution }: PlaceStateProps) {
  const { writer } = useNotebook();
  const filing = useApp(activeFiling);
  const announce = useApp((state) => state.announce);
  const { id, target } = annotation;
  const { document } = target;
  if (resolution.state === 'exact') return null;
  const isChanged = resolution.state === 'changed';
  async function attach(span: PassageSpan): Promise<void> {
    const now = filing && createTarget(filing, span);
    if (!now) return;
    await writer.update([id], { target: now });
    announce(texts.notes.place.attached(now.quote.slice(0, 120)));
  }
  return (
    <div className="place-state" data-state={resolution.state}>
      <p>
        {isChanged && resolution.numbersDiffer
          ? texts.notes.place.numberChanged
          : texts.notes.place[resolution.state]}
      </p>
      {isChanged ? <Difference old={target.quote} now={resolution.now} /> : null}
      {'span' in resolution ? (
        <button
          type="button"
          className="button"
          onClick={() => void attach({ document, ...resolution.span })}
        >
          {isChanged ? texts.notes.place.acceptWords : texts.notes.place.acceptPlace}
        </button>
      ) : null}
      <Reattach
        candidates={
          'candidates' in resolution
            ? resolution.candidates
                .slice(0, CHOICES)
                .map(({ start, end }) => ({ document, start, end }))
            : []
        }
        onAttach={(span) => void attach(span)}
      />
    </div>
  );
}
