import { classesIn, classesOf } from './loaded-classes';

describe('classesIn', () => {
  it('finds classes as they are compiled and as they are written, and nothing in comments', () => {
    const text = [
      '/** The class of processes. */',
      'class Process extends TiedProcess {',
      '  // class Old',
      'exports.Process = Process;',
      'export abstract class Deadline {',
      'const made = new class {};',
    ].join('\n');

    expect(classesIn(text)).toEqual(['Process', 'Deadline']);
  });
});

describe('classesOf', () => {
  it('has none of a file without any, and refuses one that is not there', () => {
    expect(classesOf([__filename])).toEqual([]);
    expect(() => classesOf([`${__filename}.missing`])).toThrow('ENOENT');
  });
});
