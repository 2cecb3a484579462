import { type Script, isCalm } from './script';
import { ScriptActions } from './script-actions';
import { SimulatedSystem } from './simulated-system';
import { SystemChecks } from './system-checks';
import { violation } from './violation';

/** Runs a script, and gives what it has violated first, and the trace. */
export async function runScript({ seed, steps }: Script): Promise<SimulatedRun> {
  const system = new SimulatedSystem(seed, isCalm({ seed, steps }));
  const checks = new SystemChecks(system);
  const actions = new ScriptActions(system, checks);
  const { world } = system;
  const thrown = (error: unknown) =>
    void system.violations.push(violation(`Nobody has caught: ${inFull(error)}`));
  process.on('uncaughtException', thrown).on('unhandledRejection', thrown);
  try {
    await system.start();
    for (const step of steps) {
      if (!system.isSound) break;
      await actions.perform(step);
    }
    if (system.isSound) await checks.finish();
  } catch (error) {
    system.violations.push(violation(inFull(error)));
  } finally {
    process.off('uncaughtException', thrown).off('unhandledRejection', thrown);
  }
  const [first] = system.violations;
  return {
    digest: world.digest,
    worldSteps: world.steps,
    trace: world.trace,
    notes: world.notes,
    violation: first?.message,
  };
}

/** What a run of a script came to. */
export interface SimulatedRun {
  /** What must not have happened, if it has. */
  readonly violation: string | undefined;
  /** The same for the same script. */
  readonly digest: string;
  /** How many things happened. */
  readonly worldSteps: number;
  /** The last of them, in lines, oldest first. */
  readonly trace: readonly string[];
  /** The last of what was done and told, in lines, oldest first. */
  readonly notes: readonly string[];
}

function inFull(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
