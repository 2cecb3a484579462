import * as ts from 'typescript';

const TIMERS: ReadonlySet<string> = new Set(['node:timers/promises', 'timers/promises']);

/** Whether a node looks again and again, in an interval, whether something has come. */
export function isPoll(node: ts.Node): boolean {
  return ts.isCallExpression(node) && isNamed(node.expression, 'setInterval');
}

/**
 * Whether a node waits for nothing but time: a promise that a timer resolves (one that a timer *rejects* guards a wait, and
 * is fine), or the promise timers of Node.
 */
export function isSleep(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) {
    return ts.isStringLiteral(node.moduleSpecifier) && TIMERS.has(node.moduleSpecifier.text);
  }
  return (
    ts.isNewExpression(node) && isNamed(node.expression, 'Promise') && isResolvedByTimer(node.arguments?.[0])
  );
}

function isResolvedByTimer(executor: ts.Expression | undefined): boolean {
  const resolve = isFunction(executor) ? executor.parameters[0]?.name : undefined;
  return (
    isFunction(executor) &&
    resolve !== undefined &&
    ts.isIdentifier(resolve) &&
    timesOut(executor.body, resolve.text)
  );
}

function timesOut(node: ts.Node, resolve: string): boolean {
  const timer =
    ts.isCallExpression(node) && isNamed(node.expression, 'setTimeout') ? node.arguments[0] : undefined;
  return timer === undefined
    ? (ts.forEachChild(node, (child) => timesOut(child, resolve)) ?? false)
    : isNamed(timer, resolve) || (isFunction(timer) && onlyCalls(timer.body, resolve));
}

function onlyCalls(body: ts.Node, name: string): boolean {
  if (ts.isBlock(body)) {
    return body.statements.length === 1 && onlyCalls(body.statements[0] as ts.Statement, name);
  }
  const call = ts.isExpressionStatement(body) ? body.expression : body;
  return ts.isCallExpression(call) && isNamed(call.expression, name);
}

function isFunction(node: ts.Node | undefined): node is ts.ArrowFunction | ts.FunctionExpression {
  return node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}
