import { useRef } from 'react';
import type { OpenFiling } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { MarkHandles } from './MarkHandles.tsx';
import { PassageTooltip } from './PassageTooltip.tsx';
import { SelectionPopover } from './SelectionPopover.tsx';
import { Strip } from './Strip.tsx';
import { useClicks } from './use-clicks.ts';
import { useFilingView } from './use-filing-view.ts';
import { useHighlights } from './use-highlights.ts';
import { useMarkEnds, useSettledResizing } from './use-mark-ends.ts';
import { useMarkKeys } from './use-mark-keys.ts';
import { useMarking } from './use-marking.ts';
import { useMarkingKeys } from './use-marking-keys.ts';
import { useTagKeys } from './use-tag-keys.ts';
import { usePlace } from './use-place.ts';
import { useTextMenu } from './use-text-menu.ts';
import { useFindPassage, useSelection } from './use-selection.ts';
import { texts } from '../texts.ts';

const says = texts.reading;

/** The text of one filing, and everything that can be done in it. */
export function FilingPane({ filing }: { filing: OpenFiling }) {
  const scroller = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const announcement = useApp((state) => state.announcement);
  const view = useFilingView(filing, paper, scroller);
  const marking = useMarking();
  const ends = useMarkEnds();
  const findPassage = useFindPassage(view, filing);
  useHighlights(view, filing);
  usePlace(view, filing.complete);
  useSelection(view);
  useClicks(view, findPassage);
  useTextMenu(view, findPassage);
  useMarkingKeys(view, marking);
  useMarkKeys(ends);
  useTagKeys(marking);
  useSettledResizing();
  return (
    <>
      {/* Scrolling by keyboard needs the focus here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="scroller" ref={scroller} tabIndex={0} role="group" aria-label={says.text}>
        <div className="paper" ref={paper} />
        {filing.complete ? null : <LoadingText />}
        <MarkHandles view={view} ends={ends} />
      </div>
      <Strip filing={filing} />
      <SelectionPopover view={view} marking={marking} />
      <PassageTooltip view={view} findPassage={findPassage} />
      <output className="visually-hidden" aria-live="polite">
        {announcement}
      </output>
    </>
  );
}

const LINES = ['96%', '100%', '88%', '97%', '62%'];

function LoadingText() {
  return (
    <div className="paper loading" role="status" aria-label={says.loading}>
      {LINES.map((width) => (
        <div key={width} className="skeleton" style={{ width }} />
      ))}
    </div>
  );
}
