import { DEPARTURES } from '../departures/departures';
import { sameTrace, showTraces } from '../trace/compare-traces';
import { traceOf } from '../trace/trace';
import { type Runs } from './judge-program';

/** What is not as the list of departures says, a text each: the list must stay true on both sides. */
export async function checkDepartures(inErlang: Runs, inCore: Runs): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { name, program, erlang, core } of DEPARTURES) {
    const erlangNow = traceOf(program, await inErlang(program));
    const coreNow = traceOf(program, await inCore(program));
    if (!sameTrace(erlangNow, erlang) || !sameTrace(coreNow, core))
      wrong.push(`The departure ${name} is not what it was.\n${showTraces(erlangNow, coreNow)}`);
  }
  return wrong;
}
