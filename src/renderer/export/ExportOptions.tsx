import { ORDERS } from '../../core/export/annotation-order.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { useApp } from '../store/StoreProvider.tsx';
import { type ExportFormat, type ExportSettings, FORMATS } from './export-settings.ts';
import { readScope, type Scope, scopeValue } from './scope.ts';
import { texts } from '../texts.ts';

/** The settings that are either on or off. */
type Switch = {
  [K in keyof ExportSettings]: ExportSettings[K] extends boolean ? K : never;
}[keyof ExportSettings];

interface ExportOptionsProps {
  readonly scope: Scope;
  /** Number of notes selected; without any there is no choosing them. */
  readonly selected: number;
  readonly settings: ExportSettings;
  readonly onScope: (scope: Scope) => void;
  readonly onChange: (part: Partial<ExportSettings>) => void;
}

function ScopeField({
  scope,
  selected,
  onScope,
}: Pick<ExportOptionsProps, 'scope' | 'selected' | 'onScope'>) {
  const { tags } = useNotebook();
  const query = useApp((state) => state.notesView.query);
  return (
    <>
      <label>
        {texts.exportOptions.from}{' '}
        <select
          value={scopeValue(scope)}
          onChange={({ target }) => onScope(readScope(target.value, query))}
        >
          <option value="filing">{texts.exportOptions.scopes.filing}</option>
          {selected === 0 ? null : (
            <option value="selection">{texts.exportOptions.scopes.selection}</option>
          )}
          <option value="tabs">{texts.exportOptions.scopes.tabs}</option>
          <option value="all">{texts.exportOptions.scopes.all}</option>
          <option value="search">{texts.exportOptions.scopes.search}</option>
          {tags.map(({ name }) => (
            <option key={name} value={`tag:${name}`}>
              {texts.exportOptions.tag(name)}
            </option>
          ))}
        </select>
      </label>
      {scope.kind === 'search' ? (
        <input
          type="search"
          aria-label={texts.exportOptions.search}
          placeholder={texts.exportOptions.searchExample}
          value={scope.query}
          onChange={({ target }) => onScope({ kind: 'search', query: target.value })}
        />
      ) : null}
    </>
  );
}

/** The switches that matter to a format, in the order in which they stand. */
function switchesOf(format: ExportFormat): readonly Switch[] {
  if (format === 'jsonld' || format === 'csv') return ['withOrphaned'];
  if (format === 'ics') return ['withDismissed'];
  return ['withMetrics', 'withPromises', 'withDismissed', 'withOrphaned'];
}

function BomField() {
  const csvBom = useApp((state) => state.taking.csvBom);
  const setTaking = useApp((state) => state.setTaking);
  return (
    <label title={texts.exportOptions.bomHint}>
      <input
        type="checkbox"
        checked={csvBom}
        onChange={({ target }) => setTaking({ csvBom: target.checked })}
      />{' '}
      {texts.exportOptions.bom}
    </label>
  );
}

/** What leaves, in which form and order. */
export function ExportOptions(props: ExportOptionsProps) {
  const { scope, selected, settings, onScope, onChange } = props;
  const { format, order } = settings;
  const isMarkdown = !['csv', 'jsonld', 'ics'].includes(format);
  return (
    <div className="export-options">
      <ScopeField scope={scope} selected={selected} onScope={onScope} />
      <label>
        {texts.exportOptions.as}{' '}
        <select
          value={format}
          onChange={({ target }) =>
            onChange({ format: FORMATS.find((one) => one === target.value) ?? 'plain' })
          }
        >
          {FORMATS.map((one) => (
            <option key={one} value={one}>
              {texts.exportOptions.formats[one]}
            </option>
          ))}
        </select>
      </label>
      {isMarkdown ? (
        <label>
          {texts.exportOptions.order}{' '}
          <select
            value={order}
            onChange={({ target }) =>
              onChange({ order: ORDERS.find((one) => one === target.value) ?? 'place' })
            }
          >
            {ORDERS.map((one) => (
              <option key={one} value={one}>
                {texts.exportOptions.orders[one]}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <div className="export-switches">
        {switchesOf(format).map((name) => (
          <label key={name} title={texts.exportOptions.hints[name]}>
            <input
              type="checkbox"
              checked={settings[name]}
              onChange={({ target }) => onChange({ [name]: target.checked })}
            />{' '}
            {texts.exportOptions.switches[name]}
          </label>
        ))}
        {format === 'csv' ? <BomField /> : null}
      </div>
    </div>
  );
}
