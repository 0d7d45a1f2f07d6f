import { useRef } from 'react';
import { activeFiling } from '../store/filings-slice.ts';
import type { OpenFiling } from '../store/open-filing.ts';
import type { SideName } from '../store/split-slice.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { Resizer } from '../ui/Resizer.tsx';
import { FiledPane } from './FiledPane.tsx';
import { FilingPane } from './FilingPane.tsx';
import { Side } from './Side.tsx';
import { texts } from '../texts.ts';

/** Of the width, in percent, that the left one of two may have. */
const SHARE = { least: 25, most: 75, step: 5 };

/** The text of the filing that belongs to the side: the store around it knows which. */
function SideText() {
  const filing = useApp(activeFiling);
  return filing ? <FilingPane key={filing.id} filing={filing} /> : null;
}

/** The filing as it is laid out: one or two columns, of text or as filed. */
export function Panes({ filing }: { filing: OpenFiling }) {
  const box = useRef<HTMLDivElement>(null);
  const layout = useApp((state) => state.layout);
  const side = useApp((state) => state.side);
  const isSplit = useApp((state) => state.other !== null);
  const share = useApp((state) => state.splitShare);
  const setWidths = useApp((state) => state.setWidths);
  const sides: readonly SideName[] = isSplit ? ['left', 'right'] : [side];
  const isDouble = isSplit || layout === 'beside';
  return (
    <div
      className="panes"
      ref={box}
      data-double={isDouble || undefined}
      style={isDouble ? { gridTemplateColumns: `${share}% minmax(0, 1fr)` } : undefined}
    >
      {layout === 'filed'
        ? null
        : sides.map((name) => (
            <Side key={name} name={name}>
              <SideText />
            </Side>
          ))}
      {layout === 'filed' || layout === 'beside' ? (
        <FiledPane filing={filing} isAlone={layout === 'filed'} />
      ) : null}
      {isDouble ? (
        <Resizer
          label={texts.window.columnWidth}
          at={`${share}%`}
          width={share}
          {...SHARE}
          side="middle"
          perPixel={() => 100 / (box.current?.clientWidth ?? 1000)}
          onResize={(splitShare) => setWidths({ splitShare })}
        />
      ) : null}
    </div>
  );
}
