import { runInCore } from '../core/core-run';
import { findExcluded, legalTraces } from '../model/legal-traces';
import { traceOf } from '../trace/trace';
import { DEPARTURES } from './departures';

describe.each(DEPARTURES)('the departure $name', ({ handling, program, erlang, core }) => {
  it('is what the core does', async () => {
    expect(traceOf(program, await runInCore(program))).toEqual(core);
  });

  it('is known to the model, in both dialects', () => {
    expect(legalTraces(program, 'erlang')).toContainEqual(erlang);
    expect(legalTraces(program, 'core')).toContainEqual(core);
    expect(legalTraces(program, 'erlang')).not.toContainEqual(core);
  });

  it('is left out of programs where it is excluded', () => {
    expect(findExcluded(program) !== undefined).toBe(handling === 'excluded');
  });
});
