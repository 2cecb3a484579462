import { type Finding } from '@liminal/workspace';
import * as ts from 'typescript';
import { audienceFaults, type Fault } from './audience-faults';
import { docComments, isDocumented, tagsNamed } from './doc-comment';
import { type ExportedName } from './exported-name';
import { membersOf } from './members';
import { type Place } from './place';

/** What is said too little, or wrongly, about an exported name where it is declared. `place` tells where a node is. */
export function checkDocumentation(
  exported: ExportedName,
  checker: ts.TypeChecker,
  place: (node: ts.Node) => Place,
): readonly Finding[] {
  return [...undocumented(exported), ...audienceFaults(exported, checker), ...withoutExample(exported)].map(
    ([node, message]) => ({ ...place(node), message }),
  );
}

function undocumented({ name, declarations }: ExportedName): readonly Fault[] {
  const silent = declarations.some(isDocumented) ? [] : declarations.slice(0, 1);
  const members = declarations.flatMap(membersOf).filter(({ node }) => !isDocumented(node));
  return [
    ...silent.map((node): Fault => [node, `${name} has no docstring`]),
    ...members.map((member): Fault => [member.node, `${name}: ${member.name} has no docstring`]),
  ];
}

/** What a user calls is shown at work. */
function withoutExample({ name, audience, declarations }: ExportedName): readonly Fault[] {
  const calls = audience === 'users' ? declarations.filter(isFunction) : [];
  return declarations.some(hasExample)
    ? []
    : calls.slice(0, 1).map((node) => [node, `${name} has no @example`]);
}

function isFunction(declaration: ts.Declaration): boolean {
  const value = ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  return value !== undefined && (ts.isFunctionDeclaration(value) || ts.isArrowFunction(value));
}

function hasExample(declaration: ts.Declaration): boolean {
  return docComments(declaration).some((comment) => tagsNamed(comment, 'example').length > 0);
}
