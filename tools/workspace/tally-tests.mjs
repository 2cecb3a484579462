// Adds up the results that Jest wrote, one file a project, and prints them: a line for each project on stderr, and
// `<passed> <failed>` on stdout. A project without results, because its run hung or broke, is one failure, never silence.
// With `--failures` it prints the failed tests instead, each with the beginning of its message.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

const RESULTS = 'coverage/test-results.json';

const projects = ['packages', 'tools']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((project) => existsSync(`${project}/jest.config.cjs`));

const MESSAGE_LINES = 30;

/** So that the first of many are not pushed off a log that is cut. */
const MOST_FAILURES = 40;

const outcomes = projects.map((project) => ({ project, results: resultsOf(`${project}/${RESULTS}`) }));

if (process.argv.includes('--failures')) printFailures();
else printTally();

function printTally() {
  const tallies = outcomes.map(({ project, results }) => {
    const tally = results ? count(results) : { passed: 0, failed: 1 };
    process.stderr.write(
      `${project}: ${tally.passed} passed, ${tally.failed} failed${results ? '' : ' (no results)'}\n`,
    );
    return tally;
  });
  const sum = (name) => tallies.reduce((total, tally) => total + tally[name], 0);
  process.stdout.write(`${sum('passed')} ${sum('failed')}\n`);
}

/** Nothing where there are none, or a run that was ended has left half of them. */
function resultsOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function printFailures() {
  const failures = outcomes.flatMap(({ project, results }) => failuresOf(project, results));
  for (const failure of failures.slice(0, MOST_FAILURES)) process.stdout.write(`\n${failure}\n`);
  if (failures.length > MOST_FAILURES)
    process.stdout.write(`\nand ${failures.length - MOST_FAILURES} more\n`);
}

function failuresOf(project, results) {
  if (!results) return [`${project}: no results, it hung or broke`];
  const failures = results.testResults.flatMap((suite) => failuresOfSuite(project, suite));
  if (failures.length > 0 || results.success) return failures;
  return [`${project}: it failed, though no test did; its own output says why`];
}

function failuresOfSuite(project, { name, message, assertionResults }) {
  const file = name.slice(name.indexOf(`${project}/`));
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  // A file that could not run, or whose last hook threw, has a message and no failed test.
  if (failed.length === 0) return message ? [`${file}\n${beginning(message)}`] : [];
  return failed.map(
    ({ fullName, failureMessages }) => `${file}\n  ${fullName}\n${beginning(failureMessages.join('\n'))}`,
  );
}

function beginning(message) {
  const lines = message.split('\n').slice(0, MESSAGE_LINES);
  return lines.map((line) => `    ${line}`).join('\n');
}

/** A spec file that could not run at all counts as one failed test, and so does a run that failed for any other reason. */
function count({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites, success }) {
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: success ? failed : Math.max(failed, 1) };
}
