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

const outcomes = projects.map((project) => {
  const path = `${project}/${RESULTS}`;
  return { project, results: existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined };
});

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

function printFailures() {
  for (const { project, results } of outcomes) {
    if (!results) process.stdout.write(`\n${project}: no results, it hung or broke\n`);
    for (const suite of results?.testResults ?? []) printSuite(project, suite);
  }
}

function printSuite(project, { name, message, assertionResults }) {
  const file = name.slice(name.indexOf(`${project}/`));
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  for (const { fullName, failureMessages } of failed) {
    process.stdout.write(`\n${file}\n  ${fullName}\n${beginning(failureMessages.join('\n'))}\n`);
  }
  // A file that could not run at all has no tests to name.
  if (assertionResults.length === 0 && message) process.stdout.write(`\n${file}\n${beginning(message)}\n`);
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
