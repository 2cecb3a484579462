import { type HeapSnapshot, countObjects } from './heap-snapshot';

describe('countObjects', () => {
  const snapshot: HeapSnapshot = {
    snapshot: {
      meta: { node_fields: ['type', 'name', 'id'], node_types: [['hidden', 'object', 'closure'], 'string', 'number'] }, // prettier-ignore
    },
    nodes: [1, 0, 11, 1, 1, 12, 2, 0, 13, 1, 0, 14],
    strings: ['Process', 'Link'],
  };

  it('counts objects by their class, and not the class itself, which is a closure of that name', () => {
    expect(countObjects(snapshot, ['Process', 'Link'])).toEqual({ Process: 2, Link: 1 });
  });

  it('refuses to count where there is nothing: then it was not looked in the right place', () => {
    expect(() => countObjects(snapshot, ['Monitor'])).toThrow('There is no object of any of 1 classes');
  });

  it('has a 0 where there is none, and nothing of what it was not asked for', () => {
    expect(countObjects(snapshot, ['Link', 'Monitor'])).toEqual({ Link: 1, Monitor: 0 });
  });
});
