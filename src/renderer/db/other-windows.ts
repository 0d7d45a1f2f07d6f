const PREFIX = 'exhibit99-window-';

/** The windows that share the database, each known by a lock that it holds as long as it lives. */
export interface OtherWindows {
  /** Of this window, for what it leaves in the database. */
  readonly own: string;
  /** Which others live now. */
  living(): Promise<ReadonlySet<string>>;
}

/** Takes this window's lock; resolves when it is held. */
export async function joinWindows(locks: LockManager): Promise<OtherWindows> {
  const own = crypto.randomUUID();
  await new Promise<void>((resolve) => {
    void locks.request(`${PREFIX}${own}`, () => {
      resolve();
      return new Promise(() => {}); // until the window is gone
    });
  });
  return {
    own,
    async living() {
      const { held = [] } = await locks.query();
      const names = held.map(({ name = '' }) => name).filter((name) => name.startsWith(PREFIX));
      return new Set(names.map((name) => name.slice(PREFIX.length)).filter((id) => id !== own));
    },
  };
}
