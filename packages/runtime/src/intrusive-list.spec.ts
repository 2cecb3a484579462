import fc from 'fast-check';
import { IntrusiveList, type ListLinks } from './intrusive-list';

class Item implements ListLinks<Item> {
  previous: Item | undefined;
  next: Item | undefined;
}

describe('an intrusive list', () => {
  it('does what an array does, for any order of push, shift and removal from the middle', () => {
    const step = fc.oneof(fc.constant('push' as const), fc.constant('shift' as const), fc.nat(20));
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const list = new IntrusiveList<Item>();
        const model: Item[] = [];
        for (const one of steps) {
          if (one === 'push') {
            model.push(new Item());
            list.push(model.at(-1) as Item);
          } else if (one === 'shift') expect(list.shift()).toBe(model.shift());
          else model.splice(one, 1).forEach((item) => list.remove(item));
          expect([list.length, list.first, list.last]).toEqual([model.length, model[0], model.at(-1)]);
        }
        expect(model.map(() => list.shift())).toEqual(model);
      }),
    );
  });

  it('keeps no hold on what has left', () => {
    const list = new IntrusiveList<Item>();
    const items = [new Item(), new Item()];
    items.forEach((item) => list.push(item));
    items.forEach((item) => list.remove(item));
    expect(items).toEqual([new Item(), new Item()]);
  });
});
