import { CaseSensitive, ChevronDown, ChevronUp, Regex, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { focusText } from '../ui/focus-text.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { CommandKeys, useChordHint } from '../keys/CommandKeys.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { HitList } from './HitList.tsx';
import { texts } from '../texts.ts';

const OPTIONS = [
  { option: 'matchCase', Icon: CaseSensitive },
  { option: 'wholeWord', Icon: WholeWord },
  { option: 'regex', Icon: Regex },
] as const;

function Count() {
  const count = useApp((state) => state.hits.length);
  const current = useApp((state) => state.currentHit);
  const problem = useApp((state) => state.findProblem);
  const query = useApp((state) => state.query);
  const isCounting = useApp((state) => state.isCounting);
  const number = isCounting ? texts.find.counting : texts.find.hitOf(current + 1, count);
  const words = problem ?? (count === 0 ? texts.find.noHits : number);
  return (
    <span className="find-count" role="status">
      {query === '' ? '' : words}
    </span>
  );
}

function Options() {
  const options = useApp((state) => state.findOptions);
  const toggle = useApp((state) => state.toggleFindOption);
  return OPTIONS.map(({ option, Icon }) => (
    <IconButton
      key={option}
      label={texts.find[option]}
      aria-pressed={options[option]}
      onClick={() => toggle(option)}
    >
      <Icon size={15} aria-hidden />
    </IconButton>
  ));
}

/** Find in filing: while it is in use it shows its options, the count and the list of hits. */
export function FindField() {
  const query = useApp((state) => state.query);
  const setQuery = useApp((state) => state.setQuery);
  const stepHit = useApp((state) => state.stepHit);
  const asked = useApp((state) => state.findAsked);
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLElement>(null);
  const previousKeys = useChordHint('Shift+Enter');
  const nextKeys = useChordHint('Enter');
  const clearKeys = useChordHint('Escape');
  useEffect(() => {
    if (asked === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);

  function finish(): void {
    setQuery('');
    setOpen(false);
    focusText();
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') finish();
    else if (event.key === 'Enter') stepHit(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }

  return (
    <search
      className="find"
      aria-label={texts.find.name}
      ref={box}
      data-open={isOpen || query !== '' || undefined}
      onFocus={() => setOpen(true)}
      onBlur={({ relatedTarget }) => {
        if (!box.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <div className="find-field">
        <input
          ref={field}
          type="text"
          aria-label={texts.find.field}
          placeholder={texts.find.name}
          spellCheck={false}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={handleKey}
        />
        {isOpen || query !== '' ? (
          <>
            <Count />
            <Options />
            <IconButton label={texts.find.previous} hint={previousKeys} onClick={() => stepHit(-1)}>
              <ChevronUp size={15} aria-hidden />
            </IconButton>
            <IconButton label={texts.find.next} hint={nextKeys} onClick={() => stepHit(1)}>
              <ChevronDown size={15} aria-hidden />
            </IconButton>
            <IconButton label={texts.find.clear} hint={clearKeys} onClick={finish}>
              <X size={15} aria-hidden />
            </IconButton>
          </>
        ) : (
          <span className="find-keys" aria-hidden>
            <CommandKeys command="find" />
          </span>
        )}
      </div>
      {isOpen && query !== '' ? <HitList /> : null}
    </search>
  );
}
