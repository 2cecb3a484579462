// One participant under four subjects, one for each kind of host: the last chapter of `liminal demo` runs this file on all of them.
import process from 'node:process';

const HOSTS = ['inline', 'thread', 'process', 'remote'];

/** Works for ever, tells in which process, or dies, as it is told. Two at once, so that it can be told while it works. */
const mortal = {
  concurrency: 2,
  handle: (message) => {
    switch (message.text()) {
      case 'pid':
        return `${process.pid}`;
      case 'throw':
        throw new RangeError('page 0 of 7');
      case 'fill the heap':
        return fillTheHeap();
      default:
        return new Promise(() => {});
    }
  },
};

/** Never gives way to anything else. Small objects: an allocation for which Node has no room left ends the whole program in some of its versions. */
function fillTheHeap() {
  let kept;
  for (;;) kept = { kept };
}

export default HOSTS.map((host) => ({ subject: `mortal.${host}`, ...mortal }));
