import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import rxjsX from 'eslint-plugin-rxjs-x';
import jsoncParser from 'jsonc-eslint-parser';
import { layerConstraints } from './tools/workspace/layers.mjs';

const dependencyChecks = {
  ignoredFiles: [
    '{projectRoot}/**/*.spec.ts',
    '{projectRoot}/**/*.fixture.ts',
    '{projectRoot}/jest.config.cjs',
  ],
  // The second is for declarations alone.
  ignoredDependencies: ['tslib', '@types/node'],
};
const benchmarkPeers = ['@grpc/grpc-js', '@grpc/proto-loader', 'socket.io', 'socket.io-client'];

export default [
  {
    ignores: [
      '**/dist',
      '**/out-tsc',
      '**/coverage',
      '.nx',
      'packages/protocol/gen',
      // They import what is installed where they are copied to.
      'tools/consumers/fixtures',
      '**/*.d.ts',
    ],
  },
  js.configs.recommended,
  ...nx.configs['flat/base'],
  ...nx.configs['flat/typescript'],
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.cjs', '**/*.js'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: true,
          banTransitiveDependencies: true,
          allow: [],
          depConstraints: layerConstraints,
        },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.fixture.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'rxjs-x': rxjsX },
    rules: {
      'rxjs-x/no-exposed-subjects': 'error',
      'rxjs-x/no-subclass': 'error',
      'rxjs-x/no-nested-subscribe': 'error',
      'rxjs-x/no-ignored-replay-buffer': 'error',
      'rxjs-x/no-unsafe-takeuntil': 'error',
      'rxjs-x/no-async-subscribe': 'error',
      'rxjs-x/no-floating-observables': 'error',
      'rxjs-x/suffix-subjects': 'error',
      'rxjs-x/finnish': ['error', { types: { Subject$: false } }],
      'rxjs-x/throw-error': 'error',
      'rxjs-x/prefer-root-operators': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
    },
  },
  {
    files: ['**/*.cjs', '**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', process: 'readonly', __dirname: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['**/package.json'],
    languageOptions: { parser: jsoncParser },
    rules: {
      '@nx/dependency-checks': ['error', dependencyChecks],
    },
  },
  {
    // What the benchmarks compare with is measured and not depended on (docs/decisions/0022).
    files: ['tools/bench/package.json'],
    rules: {
      '@nx/dependency-checks': [
        'error',
        {
          ...dependencyChecks,
          ignoredDependencies: [...dependencyChecks.ignoredDependencies, ...benchmarkPeers],
        },
      ],
    },
  },
  prettier,
];
