// Adds up the results that Jest wrote, one file a project, and prints them: a line for each project on stderr, and
// `<passed> <failed>` on stdout. A project without results, because its run hung or broke, is one failure, never silence.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

const RESULTS = 'coverage/test-results.json';

const projects = ['packages', 'tools']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((project) => existsSync(`${project}/jest.config.cjs`));

const tallies = projects.map((project) => {
  const path = `${project}/${RESULTS}`;
  const tally = existsSync(path) ? count(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 1 };
  process.stderr.write(
    `${project}: ${tally.passed} passed, ${tally.failed} failed${existsSync(path) ? '' : ' (no results)'}\n`,
  );
  return tally;
});

/** A spec file that could not run at all counts as one failed test, and so does a run that failed for any other reason. */
function count({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites, success }) {
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: success ? failed : Math.max(failed, 1) };
}

const sum = (name) => tallies.reduce((total, tally) => total + tally[name], 0);
process.stdout.write(`${sum('passed')} ${sum('failed')}\n`);
