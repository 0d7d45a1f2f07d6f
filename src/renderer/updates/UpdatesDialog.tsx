import { useEffect, useState } from 'react';
import type { AppFacts, NewestVersion, ReleasePlace } from '../../ipc/contract.ts';
import { copyAddress } from '../arrivals/copy-address.ts';
import { getBridge } from '../bridge.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { Modal } from '../ui/Modal.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import { texts } from '../texts.ts';

function useFacts(): AppFacts | null {
  const [facts, setFacts] = useState<AppFacts | null>(null);
  useEffect(() => {
    const bridge = getBridge();
    void bridge['app:facts']().then((answer) => (answer.ok ? setFacts(answer.value) : undefined));
  }, []);
  return facts;
}

function describe({ newest, isNewer }: NewestVersion): string {
  return isNewer ? texts.updates.isOutSentence(newest) : texts.updates.haveNewest;
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
        <Phrase parts={texts.updates.asksOnly(<code>{place.asked}</code>)} />
      </p>
      <label className="updates-daily">
        <input
          type="checkbox"
          checked={looksDaily}
          onChange={({ target }) => setLooksDaily(target.checked)}
        />
        {texts.updates.lookDaily}
      </label>
      <div className="updates-actions">
        <button type="button" className="button" disabled={isLooking} onClick={() => void look()}>
          {texts.updates.lookNow}
        </button>
        {isNewer ? (
          <button type="button" className="button" onClick={() => void copyAddress(place.page)}>
            {texts.updates.copyAddress}
          </button>
        ) : null}
      </div>
      <output className="updates-said">{isLooking ? texts.updates.asking : said}</output>
    </>
  );
}

/** Tells which version this is, and looks for a newer one when it is told to. */
export function UpdatesDialog({ onClose }: { onClose: () => void }) {
  const facts = useFacts();
  return (
    <Modal title={texts.updates.title} onClose={onClose}>
      <div className="updates">
        {facts ? <p>{texts.updates.have(facts.version)}</p> : null}
        {facts?.releases ? <Looking place={facts.releases} /> : null}
        {facts && !facts.releases ? <p>{texts.updates.noPlace}</p> : null}
      </div>
    </Modal>
  );
}
