import { join, resolve } from 'node:path';

/** The absolute path of the workspace: this file is as deep in `dist` as it is in `src`. */
export const WORKSPACE_ROOT = resolve(__dirname, '../../..');

/** This tool's folder. */
export const TOOL_ROOT = join(WORKSPACE_ROOT, 'tools/consumers');

/** The consumers' programs. */
export const FIXTURES = join(TOOL_ROOT, 'fixtures');
