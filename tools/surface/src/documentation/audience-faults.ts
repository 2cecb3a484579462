import type * as ts from 'typescript';
import { isInternal } from './doc-comment';
import { type ExportedName } from './exported-name';
import { mentionedTypes } from './mentioned-types';

/** What is wrong, and with which node. */
export type Fault = readonly [node: ts.Node, message: string];

/**
 * Whether the list of an entry point and the tag `@internal` agree, and whether a user's name speaks of none that is for other
 * packages: its own package's, or another's.
 */
export function audienceFaults(
  { name, audience, listed, declarations }: ExportedName,
  checker: ts.TypeChecker,
): readonly Fault[] {
  const internal = declarations.some(isInternal);
  if (audience === 'packages') {
    return internal ? [] : [[listed, `${name} is listed for other packages, but is not tagged @internal`]];
  }
  if (internal) {
    return [[listed, `${name} is listed for users, but is tagged @internal`]];
  }
  return declarations
    .flatMap((declaration) => mentionedTypes(declaration, checker))
    .filter((mentioned) => mentioned.declarations.some(isInternal))
    .map((mentioned) => [
      mentioned.node,
      `${name} is for users, and speaks of ${mentioned.name}, which is @internal`,
    ]);
}
