import { relative, sep } from 'node:path';
import { type Finding } from '@liminal/workspace';
import type * as ts from 'typescript';

/** Where something is found. */
export type Place = Required<Omit<Finding, 'message'>>;

/** Tells where nodes are, relative to `root`. */
export function placeIn(root: string): (node: ts.Node) => Place {
  return (node) => {
    const source = node.getSourceFile();
    return {
      file: relative(root, source.fileName).replaceAll(sep, '/'),
      line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
    };
  };
}
