import { type TarballCheck } from './tarball-fault';

const EVERYWHERE = /^(?:dist\/|src\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/;

/** What single packages bring besides. */
const BESIDES: Readonly<Record<string, RegExp>> = {
  // The generated code that dist requires, and what a peer in another language needs: the protocol and the bytes of each frame.
  '@liminal/protocol': /^(?:gen|golden|proto)\//,
  // The command, and the participants of its demo.
  '@liminal/cli': /^(?:bin|examples)\//,
  // The participants that its suites converse with.
  '@liminal/testing': /^participants\//,
};

/** Whose suites are what it is for; elsewhere a suite is a test. */
const PUBLISHES_SUITES = '@liminal/testing';

const NEEDED = ['package.json', 'README.md', 'LICENSE', 'dist/index.js', 'dist/index.d.ts', 'src/index.ts'];

// Tests, what only they need, and what the compiler notes for itself.
const SUITE = /\.suite\./;
const NEVER = /\.(?:spec|fixture)\.|\.tsbuildinfo$|(?:^|\/)(?:e2e|programs|fixtures|__tests__)\//;

/** Files that have no place in a tarball, and files that it must have. */
export const strayFiles: TarballCheck = ({ manifest, files }) => {
  const paths = files.map(({ path }) => path);
  const besides = BESIDES[manifest.name];
  const suitesMayBe = manifest.name === PUBLISHES_SUITES;
  const stray = paths.filter(
    (path) =>
      NEVER.test(path) ||
      (SUITE.test(path) && !suitesMayBe) ||
      !(EVERYWHERE.test(path) || (besides?.test(path) ?? false)),
  );
  return [
    ...stray.map((path) => `${path} has no place in it`),
    ...NEEDED.filter((path) => !paths.includes(path)).map((path) => `${path} is missing`),
  ];
};
