import { describePorts } from '../ports/platform-ports.fixture';
import { createNodeScheduler, defaultPorts } from '.';

describePorts('Node', defaultPorts);

describe('the scheduler of Node', () => {
  it('has what a task throws thrown where nobody awaits it, and runs each task that it is given', async () => {
    const { soon } = createNodeScheduler();
    const thrown = new Promise<() => void>((resolve) => {
      jest.spyOn(globalThis, 'queueMicrotask').mockImplementationOnce(resolve);
    });
    const ran: string[] = [];
    const again = () => void ran.push('again');
    soon(again);
    soon(() => {
      throw new RangeError('a defect');
    });
    soon(again);
    soon(again);
    // What throws it is an own microtask, and no promise: nobody is told of a rejection.
    expect(await thrown).toThrow(RangeError);
    await Promise.resolve();
    expect(ran).toEqual(['again', 'again', 'again']);
    jest.restoreAllMocks();
  });
});
