import { useNotebook } from '../notebook/Notebook.tsx';
import { countOf, type OpenFiling } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import type { Layer } from '../store/view-slice.ts';
import { texts } from '../texts.ts';

interface Row {
  readonly layer: Layer;
  readonly tone: string;
  readonly count: number | null;
}

/** Which kinds of marks the text shows. */
export function LayerToggles({ filing }: { filing: OpenFiling }) {
  const layers = useApp((state) => state.layers);
  const toggleLayer = useApp((state) => state.toggleLayer);
  const { annotations } = useNotebook();
  const { findings } = filing;
  const says = texts.outline.layers;
  const rows: readonly Row[] = [
    { layer: 'forward', tone: 'forward', count: countOf(filing, findings?.forwardLooking) },
    { layer: 'metrics', tone: 'metric', count: countOf(filing, findings?.metrics) },
    { layer: 'notes', tone: 'note', count: annotations.length },
  ];
  return (
    <div className="layers" role="group" aria-label={says.title}>
      <h2>{says.title}</h2>
      {rows.map(({ layer, tone, count }) => (
        <button
          key={layer}
          type="button"
          className="layer"
          aria-pressed={layers[layer]}
          onClick={() => toggleLayer(layer)}
        >
          <span className="count" data-tone={tone} aria-hidden>
            {says.letters[layer]}
          </span>
          {says[layer]}
          <span className="layer-count">{count === null ? null : texts.formats.number(count)}</span>
        </button>
      ))}
    </div>
  );
}
