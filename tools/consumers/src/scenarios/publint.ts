import { readFileSync } from 'node:fs';
import { type PackedPackage } from '../packed/packed-package';
import { type Scenario } from './scenario';

export const publint: Scenario = {
  name: 'publint',
  proves: 'publint has nothing to say about any tarball, not even a suggestion',
  nodes: ['running'],
  consumers: () => [],
  async run({ packages }) {
    const said = (await Promise.all(packages.map(lint))).flat();
    if (said.length > 0) throw new Error(said.join('\n'));
    return `${packages.length} tarballs`;
  },
};

async function lint({ manifest, tarball }: PackedPackage): Promise<readonly string[]> {
  const [{ publint: check }, { formatMessage }] = await Promise.all([
    import('publint'),
    import('publint/utils'),
  ]);
  const bytes = new Uint8Array(readFileSync(tarball)).buffer;
  const { messages, pkg } = await check({ pack: { tarball: bytes }, strict: true });
  return messages.map((message) => `${manifest.name}: ${formatMessage(message, pkg) ?? message.code}`);
}
