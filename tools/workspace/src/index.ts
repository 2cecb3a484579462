// For the other tools.
export { conclude } from './findings/conclude';
export { type Finding } from './findings/finding';
export { listFiles } from './tree/list-files';
export { WORKSPACE_ROOT } from './tree/workspace-root';
