import * as ts from 'typescript';
import { visibleParts } from './visible-parts';

/** A part of an exported declaration that has a name of its own, and the name for people. */
export interface Member {
  readonly name: string;
  readonly node: ts.Node;
}

/**
 * The members of an exported declaration, at any depth: of interfaces, classes, type literals, and constant objects without a
 * type of their own. What is overloaded counts once, and a property of a literal type not at all: it only tells the members of a
 * union apart.
 */
export function membersOf(declaration: ts.Node): readonly Member[] {
  const parts = visibleParts(declaration);
  return parts.flatMap((part, index) => {
    const inner = membersOf(part);
    const told = !isMember(part) || isTellTale(part) || isOverload(part, parts[index - 1]);
    return told ? inner : [{ name: nameOf(part), node: part }, ...inner];
  });
}

function isMember(node: ts.Node): boolean {
  return (
    ts.isTypeElement(node) ||
    ts.isClassElement(node) ||
    ts.isPropertyAssignment(node) ||
    isParameterProperty(node)
  );
}

/** A property that a constructor declares among its parameters. */
function isParameterProperty(node: ts.Node): boolean {
  return ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent);
}

function isTellTale(node: ts.Node): boolean {
  return ts.isPropertySignature(node) && node.type !== undefined && ts.isLiteralTypeNode(node.type);
}

function isOverload(node: ts.Node, previous: ts.Node | undefined): boolean {
  return previous !== undefined && isMember(previous) && nameOf(node) === nameOf(previous);
}

function nameOf(node: ts.Node): string {
  if (ts.isConstructorDeclaration(node)) {
    return 'constructor';
  }
  if (ts.isIndexSignatureDeclaration(node)) {
    return '[index]';
  }
  const { name } = node as ts.NamedDeclaration;
  return name === undefined ? '(call)' : name.getText();
}
