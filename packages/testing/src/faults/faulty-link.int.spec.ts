import { createMemoryTransportPair } from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';
import {
  type FaultyLinkOptions,
  createFaultyLink,
  describeTransportCompliance,
  seededFaults,
} from '../index';

const ports = defaultPorts();

/** The near end has a bad line before it. */
async function connect(options: Omit<FaultyLinkOptions, 'ports'> = {}) {
  const [near, far] = createMemoryTransportPair(ports.scheduler);
  return [createFaultyLink(near, { ports, ...options }).transport, far] as const;
}

describeTransportCompliance({ name: 'a faulty link without faults', connect: () => connect() });

describeTransportCompliance({
  name: 'the other end of a faulty link',
  connect: async () => {
    const [near, far] = await connect();
    return [far, near];
  },
});

// What is late, in pieces or together is still a transport.
describeTransportCompliance({
  name: 'a faulty link that delays, splits and joins',
  connect: () => connect({ out: seededFaults(1), in: seededFaults(2) }),
});
