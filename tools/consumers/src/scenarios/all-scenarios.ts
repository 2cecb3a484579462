import { bundle } from './bundle';
import { cli } from './cli';
import { declared } from './declared';
import { commonjs, esm } from './formats';
import { jest } from './jest';
import { nx } from './nx';
import { publint } from './publint';
import { type Scenario } from './scenario';
import { tarballs } from './tarballs';
import { tcp } from './tcp';
import { typescript } from './typescript';
import { typesWrong } from './types-wrong';
import { vitest } from './vitest';

/** Every scenario, in the order in which they run: first what needs no install, while installs are under way. */
export function allScenarios(record: boolean): readonly Scenario[] {
  return [
    tarballs,
    publint,
    typesWrong,
    declared,
    esm,
    commonjs,
    tcp,
    cli,
    bundle(record),
    jest,
    vitest,
    typescript,
    nx,
  ];
}
