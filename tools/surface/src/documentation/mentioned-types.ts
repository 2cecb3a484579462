import * as ts from 'typescript';
import { visibleParts } from './visible-parts';

/** A type that an exported declaration speaks of, and where it does. */
export interface MentionedType {
  readonly name: string;
  readonly node: ts.Node;
  /** Where it is declared, which may be in another package. */
  readonly declarations: readonly ts.Declaration[];
}

/** The types that a declaration speaks of by their names, as far as its readers see: in members, parameters, results and bases. */
export function mentionedTypes(declaration: ts.Node, checker: ts.TypeChecker): readonly MentionedType[] {
  return visibleParts(declaration).flatMap((part) => {
    const inner = mentionedTypes(part, checker);
    const name = typeNameOf(part);
    return name === undefined ? inner : [mentioned(name, checker), ...inner];
  });
}

function typeNameOf(node: ts.Node): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) {
    return node.typeName;
  }
  return ts.isExpressionWithTypeArguments(node) ? node.expression : undefined;
}

function mentioned(name: ts.Node, checker: ts.TypeChecker): MentionedType {
  const symbol = checker.getSymbolAtLocation(name);
  const aliased = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  const target = aliased ? checker.getAliasedSymbol(symbol) : symbol;
  return { name: name.getText(), node: name, declarations: target?.declarations ?? [] };
}
