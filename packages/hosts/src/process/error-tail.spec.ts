import { ErrorTail } from './error-tail';

const of = (...texts: string[]) => {
  const tail = new ErrorTail();
  for (const text of texts) tail.add(Buffer.from(text));
  return tail;
};

describe('the last words of a child', () => {
  it('are none where it wrote nothing [EXIT-2]', () => {
    expect([of().detail, of('  \n').detail]).toEqual([undefined, undefined]);
  });

  it('are the end of what it wrote, within the limit of a reason [EXIT-6]', () => {
    const detail = of('a'.repeat(100_000), 'the end\n').detail ?? '';
    expect([detail.endsWith('aaa' + 'the end'), Buffer.byteLength(detail)]).toEqual([true, 2_048]);
  });

  it('tell of a heap that ran over, and of nothing else [C-5]', () => {
    expect(of('FATAL ERROR: … JavaScript heap out ', 'of memory\n').isOutOfMemory).toBe(true);
    expect(of('Aborted\n').isOutOfMemory).toBe(false);
  });
});
