import { Kbd } from '../ui/Kbd.tsx';
import { Modal } from '../ui/Modal.tsx';
import { KEY_GROUPS } from './key-list.ts';

function Keys({ keys }: { keys: string }) {
  return keys.split(' / ').map((choice, i) => (
    <span key={choice}>
      {i > 0 ? ' or ' : null}
      {choice.split(' ').map((key) => (key === '…' ? ' … ' : <Kbd key={key}>{key}</Kbd>))}
    </span>
  ));
}

/** What every key does. */
export function KeyMap({ onClose }: { onClose: () => void }) {
  return (
    <Modal title="Keys" wide onClose={onClose}>
      <div className="key-map">
        {KEY_GROUPS.map(({ name, keys }) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl>
              {keys.map(([combination, does]) => (
                <div key={combination}>
                  <dt>
                    <Keys keys={combination} />
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
