import { checkDepartures } from './check/check-departures';
import { checkPrograms } from './check/check-programs';
import { type Runs } from './check/judge-program';
import { UsageError, readArguments } from './command-line/read-arguments';
import { runInCore } from './core/core-run';
import { NoErlangError, startErlang } from './erlang/erlang-machine';

const EXIT = { differs: 1, cannot: 2 };

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function run(programs: number, seed: number): Promise<void> {
  const startedAt = performance.now();
  await using erlang = await startErlang();
  say(`Erlang/OTP ${erlang.release}, seed ${seed}`);
  const inErlang: Runs = (program) => erlang.run(program);
  const wrong = await checkDepartures(inErlang, runInCore);
  const { confluent, racy, tooMany, failure } = await checkPrograms(programs, seed, inErlang, runInCore);
  const complaints = [...wrong, ...(failure === undefined ? [] : [failure])];
  for (const complaint of complaints) say(`\n${complaint}\n`);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  const skipped = tooMany === 0 ? '' : `, ${tooMany} left out for having too many ways`;
  say(
    `${confluent + racy} programs agree (${confluent} without a race, ${racy} with one)${skipped}; ${complaints.length} findings; ${seconds} s`,
  );
  if (complaints.length > 0) process.exitCode = EXIT.differs;
}

async function main(): Promise<void> {
  try {
    const { programs, seed = Date.now() & 0x7fffffff } = readArguments(process.argv.slice(2));
    await run(programs, seed);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof NoErlangError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT.cannot;
  }
}

void main();
