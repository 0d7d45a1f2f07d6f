import { Popover } from '@base-ui/react/popover';
import { Minus, Plus } from 'lucide-react';
import { useApp } from '../store/StoreProvider.tsx';
import { COPY_FORMS } from '../store/taking-slice.ts';
import { CHOICES, FONTS, THEMES } from '../store/view-slice.ts';
import { texts } from '../texts.ts';

const STEPPERS = ['fontSize', 'measure', 'lineHeight'] as const;

function Stepper({ setting }: { setting: (typeof STEPPERS)[number] }) {
  const { name, smaller, larger } = texts.appearance[setting];
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
      <output className="stepper-value">{texts.formats.number(value)}</output>
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

function FontField() {
  const font = useApp((state) => state.appearance.font);
  const setAppearance = useApp((state) => state.setAppearance);
  return (
    <label className="stepper">
      <span className="stepper-name">{texts.appearance.font}</span>
      <select
        value={font}
        onChange={({ target }) =>
          setAppearance({ font: FONTS.find((name) => name === target.value) ?? 'serif' })
        }
      >
        {FONTS.map((name) => (
          <option key={name} value={name}>
            {texts.appearance.fonts[name]}
          </option>
        ))}
      </select>
    </label>
  );
}

function CopyFormField() {
  const copyForm = useApp((state) => state.taking.copyForm);
  const setTaking = useApp((state) => state.setTaking);
  return (
    <label className="stepper">
      <span className="stepper-name">{texts.appearance.copyAs}</span>
      <select
        value={copyForm}
        onChange={({ target }) =>
          setTaking({ copyForm: COPY_FORMS.find((form) => form === target.value) ?? 'rich' })
        }
      >
        {COPY_FORMS.map((form) => (
          <option key={form} value={form}>
            {texts.appearance.copyForms[form]}
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
      <Popover.Trigger className="icon-button wide" aria-label={texts.appearance.name}>
        {texts.appearance.sample}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end">
          <Popover.Popup className="popup appearance">
            <Popover.Title className="visually-hidden">{texts.appearance.name}</Popover.Title>
            <div className="themes" role="radiogroup" aria-label={texts.appearance.theme}>
              {THEMES.map((name) => (
                <label key={name} className="theme" data-preview={name}>
                  <input
                    type="radio"
                    name="theme"
                    checked={name === theme}
                    onChange={() => setAppearance({ theme: name })}
                  />
                  <span aria-hidden>{texts.appearance.sample}</span>
                  {texts.appearance.themes[name]}
                </label>
              ))}
            </div>
            <FontField />
            {STEPPERS.map((setting) => (
              <Stepper key={setting} setting={setting} />
            ))}
            <CopyFormField />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
