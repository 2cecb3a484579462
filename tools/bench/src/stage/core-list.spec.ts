import { readCoreList } from './core-list';

describe('readCoreList', () => {
  it.each([
    ['0', [0]],
    ['0-1', [0, 1]],
    ['2,4-6,9', [2, 4, 5, 6, 9]],
    ['', []],
  ])('reads %j', (list, cores) => {
    expect(readCoreList(list)).toEqual(cores);
  });
});
