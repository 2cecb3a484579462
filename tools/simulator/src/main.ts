import { type SimulationReport, describeFailure, simulate } from '@liminal/testing';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DEFECTS } from './defects/all-defects';
import { type Asked, UsageError, readArguments } from './read-arguments';

const EXIT = { found: 1, cannot: 2 };

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function run({ seeds, firstSeed, steps }: Asked): Promise<SimulationReport> {
  const startedAt = performance.now();
  const report = await simulate({ seeds, firstSeed, steps });
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  if (report.failure) say(`${describeFailure(report.failure)}\n`);
  const verdict = report.failure ? `seed ${report.failure.seed} fails` : 'nothing found';
  say(
    `${report.seeds} seeds of up to ${steps} steps, ${report.worldSteps} things happened, digest ${report.digest}; ${verdict}; ${seconds} s`,
  );
  return report;
}

/** Each in a program of its own, which has that defect. */
function findDefects({ seeds, firstSeed, steps, defects }: Asked): void {
  for (const defect of defects) {
    const args = ['--seeds', seeds, '--from', firstSeed, '--steps', steps].map(String);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--require', join(__dirname, 'put-in.js'), __filename, ...args],
      { encoding: 'utf8', env: { ...process.env, LIMINAL_DEFECT: defect } },
    );
    say(`${defect}: ${DEFECTS[defect]?.what}`);
    say(stdout.trimEnd().replace(/^/gm, '  '));
    // What cannot even be run ends with the same code.
    if (status === EXIT.found && /; seed \d+ fails; /.test(stdout)) continue;
    process.stderr.write(stderr || `The defect '${defect}' was not found.\n`);
    process.exitCode = status === 0 ? EXIT.found : EXIT.cannot;
  }
}

async function main(): Promise<void> {
  try {
    const asked = readArguments(process.argv.slice(2));
    if (asked.defects.length > 0) return findDefects(asked);
    const { failure } = await run(asked);
    if (failure) process.exitCode = EXIT.found;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT.cannot;
  }
}

void main();
