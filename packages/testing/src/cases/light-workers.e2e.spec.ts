import { join } from 'node:path';
import { HostWorlds } from './host-world.fixture';

const WORLDS = new HostWorlds();
const LOADED = join(__dirname, '../../programs/participants/loaded.cjs');

describe.each(['thread', 'process'] as const)('a worker of a %s host', (kind) => {
  it('does not load RxJS, which its file does not ask for: decision 0048', async () => {
    const world = await WORLDS.start({ kind, files: LOADED });
    const conversation = await world.open({ subject: 'loaded' });
    expect((await conversation.request('')).json()).toEqual({ rxjs: 0 });
  });
});
