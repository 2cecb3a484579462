import { resolve } from 'node:path';

/** The absolute path of the workspace: this file is as deep in `dist` as it is in `src`. */
export const WORKSPACE_ROOT = resolve(__dirname, '../../../..');
