import { useNotebook } from '../notebook/Notebook.tsx';
import type { OpenFiling } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import type { Layer } from '../store/view-slice.ts';

interface Row {
  readonly layer: Layer;
  readonly tone: string;
  readonly letter: string;
  readonly name: string;
  readonly count: number | null;
}

/** Which kinds of marks the text shows. */
export function LayerToggles({ filing }: { filing: OpenFiling }) {
  const layers = useApp((state) => state.layers);
  const toggleLayer = useApp((state) => state.toggleLayer);
  const { annotations } = useNotebook();
  const { findings } = filing;
  const rows: readonly Row[] = [
    {
      layer: 'forward',
      tone: 'forward',
      letter: 'F',
      name: 'Forward-looking',
      count: findings?.forwardLooking.length ?? null,
    },
    {
      layer: 'metrics',
      tone: 'metric',
      letter: 'M',
      name: 'Trial metrics',
      count: findings?.metrics.length ?? null,
    },
    { layer: 'notes', tone: 'note', letter: 'N', name: 'My notes', count: annotations.length },
  ];
  return (
    <div className="layers" role="group" aria-label="Show">
      <h2>Show</h2>
      {rows.map(({ layer, tone, letter, name, count }) => (
        <button
          key={layer}
          type="button"
          className="layer"
          aria-pressed={layers[layer]}
          onClick={() => toggleLayer(layer)}
        >
          <span className="count" data-tone={tone} aria-hidden>
            {letter}
          </span>
          {name}
          <span className="layer-count">{count}</span>
        </button>
      ))}
    </div>
  );
}
