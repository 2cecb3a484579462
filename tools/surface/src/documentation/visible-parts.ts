import * as ts from 'typescript';

const DEFAULTS = /^DEFAULT_/;

/**
 * The parts of a declaration, one level down, that its readers meet. Left out is what is private, what a function does inside, what
 * another type is only compared with, and the values of constants that have a type of their own or are the defaults of options.
 */
export function visibleParts(node: ts.Node): readonly ts.Node[] {
  const parts: ts.Node[] = [];
  ts.forEachChild(node, (part) => void parts.push(part));
  return parts.filter((part) => !isValue(node, part) && !isHidden(part));
}

/** The value of a constant, of which the type, or the options, tell all. */
function isValue(node: ts.Node, part: ts.Node): boolean {
  return (
    ts.isVariableDeclaration(node) &&
    part === node.initializer &&
    (node.type !== undefined || DEFAULTS.test(node.name.getText()))
  );
}

function isHidden(part: ts.Node): boolean {
  return isPrivate(part) || isPattern(part) || ts.isBlock(part) || (ts.isExpression(part) && !isOpen(part));
}

function isPrivate(node: ts.Node): boolean {
  const named = ts.isClassElement(node) && node.name !== undefined && ts.isPrivateIdentifier(node.name);
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const modified = ts.isClassElement(node) || ts.isParameter(node);
  return named || (modified && (ts.getCombinedModifierFlags(node) & hidden) !== 0);
}

/** What is in the arguments of these is compared with the members of another type, and is none itself. */
function isPattern(node: ts.Node): boolean {
  return ts.isTypeReferenceNode(node) && /^(?:Extract|Exclude)$/.test(node.typeName.getText());
}

/** A base type, or an object written out, also below `as const`, `satisfies`, and a call that freezes it. */
function isOpen(node: ts.Node): boolean {
  return (
    ts.isExpressionWithTypeArguments(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isCallExpression(node)
  );
}
