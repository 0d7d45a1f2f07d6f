import { useEffect, useState } from 'react';
import type { AppFacts, NewestVersion, ReleasePlace } from '../../ipc/contract.ts';
import { copyAddress } from '../arrivals/copy-address.ts';
import { getBridge } from '../bridge.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { Modal } from '../ui/Modal.tsx';

function useFacts(): AppFacts | null {
  const [facts, setFacts] = useState<AppFacts | null>(null);
  useEffect(() => {
    const bridge = getBridge();
    void bridge['app:facts']().then((answer) => (answer.ok ? setFacts(answer.value) : undefined));
  }, []);
  return facts;
}

function describe({ newest, isNewer }: NewestVersion): string {
  return isNewer ? `Version ${newest} is out.` : `You have the newest version.`;
}

/** What would be asked, of whom, and the reader's say in it. */
function Looking({ place }: { place: ReleasePlace }) {
  const looksDaily = useApp((state) => state.looksDaily);
  const setLooksDaily = useApp((state) => state.setLooksDaily);
  const [isLooking, setLooking] = useState(false);
  const [said, setSaid] = useState('');
  const [isNewer, setNewer] = useState(false);

  async function look(): Promise<void> {
    setLooking(true);
    setSaid('');
    const answer = await getBridge()['app:newest-version']();
    setSaid(answer.ok ? describe(answer.value) : answer.error.message);
    setNewer(answer.ok && answer.value.isNewer);
    setLooking(false);
  }

  return (
    <>
      <p>
        Exhibit 99 asks only if you tell it to: one request to <code>{place.asked}</code>, which
        says nothing of you, your filings or your notes. Nothing is downloaded or installed.
      </p>
      <label className="updates-daily">
        <input
          type="checkbox"
          checked={looksDaily}
          onChange={({ target }) => setLooksDaily(target.checked)}
        />
        Look once a day, when the app starts
      </label>
      <div className="updates-actions">
        <button type="button" className="button" disabled={isLooking} onClick={() => void look()}>
          Look now
        </button>
        {isNewer ? (
          <button type="button" className="button" onClick={() => void copyAddress(place.page)}>
            Copy its address
          </button>
        ) : null}
      </div>
      <output className="updates-said">{isLooking ? 'Asking…' : said}</output>
    </>
  );
}

/** Tells which version this is, and looks for a newer one when it is told to. */
export function UpdatesDialog({ onClose }: { onClose: () => void }) {
  const facts = useFacts();
  return (
    <Modal title="Newer version" onClose={onClose}>
      <div className="updates">
        {facts ? <p>You have version {facts.version}.</p> : null}
        {facts?.releases ? <Looking place={facts.releases} /> : null}
        {facts && !facts.releases ? (
          <p>
            This copy was made without a place to ask for newer ones. Look where you got it from.
          </p>
        ) : null}
      </div>
    </Modal>
  );
}
