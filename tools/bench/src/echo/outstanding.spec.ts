import { type Load } from './load';
import { createOutstanding } from './outstanding';

/** A load that wants so many replies to be followed by requests. */
function following(requests: number): Load {
  return { replied: () => requests-- > 0 };
}

describe('outstanding requests', () => {
  it('are followed by others while the load wants some, and are over when the last is answered', async () => {
    const outstanding = createOutstanding();
    let over = false;
    const begun = outstanding.begin(2, following(1)).then(() => (over = true));

    expect(outstanding.replied(64)).toBe(true);
    expect(outstanding.replied(64)).toBe(false);
    await Promise.resolve();
    expect(over).toBe(false);

    expect(outstanding.replied(64)).toBe(false);
    await begun;
    expect(over).toBe(true);
  });

  it('can be begun again', async () => {
    const outstanding = createOutstanding();
    for (const load of [following(0), following(0)]) {
      const begun = outstanding.begin(1, load);
      outstanding.replied(64);
      await expect(begun).resolves.toBeUndefined();
    }
  });
});
