// For programs that run the command inside their own process.
export { main } from './main';
export { EXIT, type ExitCode } from './exit-code';
