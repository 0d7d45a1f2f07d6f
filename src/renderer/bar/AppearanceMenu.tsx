import { Popover } from '@base-ui/react/popover';
import { Minus, Plus } from 'lucide-react';
import { useApp } from '../store/StoreProvider.tsx';
import { COPY_FORMS, type CopyForm } from '../store/taking-slice.ts';
import { CHOICES, THEMES, type Theme } from '../store/view-slice.ts';

const THEME_NAMES: Readonly<Record<Theme, string>> = {
  system: 'System',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
  contrast: 'High contrast',
};

const STEPPERS = [
  { setting: 'fontSize', name: 'Text size', smaller: 'Smaller', larger: 'Larger' },
  { setting: 'measure', name: 'Line length', smaller: 'Shorter', larger: 'Longer' },
  { setting: 'lineHeight', name: 'Line spacing', smaller: 'Tighter', larger: 'Looser' },
] as const;

function Stepper({ setting, name, smaller, larger }: (typeof STEPPERS)[number]) {
  const value = useApp((state) => state.appearance[setting]);
  const setAppearance = useApp((state) => state.setAppearance);
  const choices: readonly number[] = CHOICES[setting];
  const index = choices.findIndex((choice) => choice >= value);
  function step(by: 1 | -1): void {
    const next = choices[index + by];
    if (next !== undefined) setAppearance({ [setting]: next });
  }
  return (
    <div className="stepper" role="group" aria-label={name}>
      <span className="stepper-name">{name}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={smaller}
        disabled={index <= 0}
        onClick={() => step(-1)}
      >
        <Minus size={14} aria-hidden />
      </button>
      <output className="stepper-value">{value}</output>
      <button
        type="button"
        className="icon-button"
        aria-label={larger}
        disabled={index >= choices.length - 1}
        onClick={() => step(1)}
      >
        <Plus size={14} aria-hidden />
      </button>
    </div>
  );
}

const COPY_NAMES: Readonly<Record<CopyForm, string>> = {
  rich: 'Rich text',
  markdown: 'Markdown',
  plain: 'Plain text',
};

function CopyFormField() {
  const copyForm = useApp((state) => state.taking.copyForm);
  const setTaking = useApp((state) => state.setTaking);
  return (
    <label className="stepper">
      <span className="stepper-name">Copy citations as</span>
      <select
        value={copyForm}
        onChange={({ target }) =>
          setTaking({ copyForm: COPY_FORMS.find((form) => form === target.value) ?? 'rich' })
        }
      >
        {COPY_FORMS.map((form) => (
          <option key={form} value={form}>
            {COPY_NAMES[form]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Theme and type of the reading room, and as what is copied; remembered. */
export function AppearanceMenu() {
  const theme = useApp((state) => state.appearance.theme);
  const setAppearance = useApp((state) => state.setAppearance);
  return (
    <Popover.Root>
      <Popover.Trigger className="icon-button wide" aria-label="Appearance">
        Aa
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end">
          <Popover.Popup className="popup appearance">
            <Popover.Title className="visually-hidden">Appearance</Popover.Title>
            <div className="themes" role="radiogroup" aria-label="Theme">
              {THEMES.map((name) => (
                <label key={name} className="theme" data-preview={name}>
                  <input
                    type="radio"
                    name="theme"
                    checked={name === theme}
                    onChange={() => setAppearance({ theme: name })}
                  />
                  <span aria-hidden>Aa</span>
                  {THEME_NAMES[name]}
                </label>
              ))}
            </div>
            {STEPPERS.map((stepper) => (
              <Stepper key={stepper.setting} {...stepper} />
            ))}
            <CopyFormField />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
