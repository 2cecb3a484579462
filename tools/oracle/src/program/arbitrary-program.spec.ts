import * as fc from 'fast-check';
import { runInCore } from '../core/core-run';
import { findExcluded, legalTraces } from '../model/legal-traces';
import { sameTrace } from '../trace/compare-traces';
import { traceOf } from '../trace/trace';
import { ARBITRARY_PROGRAM } from './arbitrary-program';
import { isConfluent } from './program';

describe('a random program', () => {
  it('comes to no departure that is excluded, and has one trace where it has no race', () => {
    fc.assert(
      fc.property(ARBITRARY_PROGRAM, (program) => {
        expect(findExcluded(program)).toBeUndefined();
        if (isConfluent(program)) expect(legalTraces(program, 'erlang')).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });

  it('does in the core what the model allows [EXIT-4, LINK-3, LINK-4]', async () => {
    await fc.assert(
      fc.asyncProperty(ARBITRARY_PROGRAM, async (program) => {
        const legal = legalTraces(program, 'core');
        const trace = traceOf(program, await runInCore(program));
        return !legal || legal.some((each) => sameTrace(each, trace));
      }),
      { numRuns: 100 },
    );
  });
});
