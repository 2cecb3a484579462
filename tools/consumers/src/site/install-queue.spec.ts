import { createInstallQueue } from './install-queue';

describe('createInstallQueue', () => {
  it('installs each thing once, and gives everyone the same', async () => {
    const { once } = createInstallQueue();
    const install = jest.fn(async () => 'there');

    expect(await Promise.all([once('jest', install), once('jest', install)])).toEqual(['there', 'there']);
    expect(install).toHaveBeenCalledTimes(1);
  });

  it('begins one when the one before has ended, also when that failed', async () => {
    const { once } = createInstallQueue();
    const told: string[] = [];
    const install = (name: string, fails: boolean) => async () => {
      told.push(`${name} begins`);
      await Promise.resolve();
      told.push(`${name} ends`);
      if (fails) throw new Error(`no ${name}`);
      return name;
    };

    const first = once('first', install('first', true));
    const second = once('second', install('second', false));

    await expect(first).rejects.toThrow('no first');
    expect(await second).toBe('second');
    expect(told).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });
});
