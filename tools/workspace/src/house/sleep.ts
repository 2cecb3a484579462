import * as ts from 'typescript';

const TIMERS: ReadonlySet<string> = new Set(['node:timers/promises', 'timers/promises']);

/** Whether a node looks again and again whether something has come: in an interval, or with each round of the event loop. */
export function isPoll(node: ts.Node): boolean {
  if (ts.isIterationStatement(node, false)) return awaitsRound(node.statement);
  return ts.isCallExpression(node) && isNamed(node.expression, 'setInterval');
}

/**
 * Whether a node waits for nothing but time: a promise that a timer resolves (one that a timer *rejects* guards a wait, and
 * is fine), the promise timers of Node, or several rounds of the event loop on end (one lets all microtasks run, and is fine).
 */
export function isSleep(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) {
    return ts.isStringLiteral(node.moduleSpecifier) && TIMERS.has(node.moduleSpecifier.text);
  }
  if (isRound(node)) return isRound(statementBefore(node));
  return isPromiseOf('setTimeout', node);
}

/** What a function in it does when it is called is another matter. */
function awaitsRound(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  if (ts.isAwaitExpression(node) && givesRound(node.expression)) return true;
  return ts.forEachChild(node, awaitsRound) ?? false;
}

/** A statement that awaits a round of the event loop, and nothing else. */
function isRound(node: ts.Node | undefined): node is ts.ExpressionStatement {
  return (
    node !== undefined &&
    ts.isExpressionStatement(node) &&
    ts.isAwaitExpression(node.expression) &&
    givesRound(node.expression.expression)
  );
}

function statementBefore(node: ts.Statement): ts.Statement | undefined {
  const { parent } = node;
  const siblings: readonly ts.Statement[] =
    ts.isBlock(parent) || ts.isSourceFile(parent) ? parent.statements : [];
  return siblings[siblings.indexOf(node) - 1];
}

/** A promise of the next round of the event loop, made here or by a function of this file. */
function givesRound(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) {
    return isPromiseOf('setImmediate', node);
  }
  const { text } = node.expression;
  const makes = (each: ts.Node): boolean =>
    (declares(each, text) && mentionsRound(each)) || (ts.forEachChild(each, makes) ?? false);
  return makes(node.getSourceFile());
}

function declares(node: ts.Node, name: string): boolean {
  return (
    (ts.isFunctionDeclaration(node) && node.name?.text === name) ||
    (ts.isVariableDeclaration(node) && isNamed(node.name, name) && isFunction(node.initializer))
  );
}

function mentionsRound(node: ts.Node): boolean {
  return isPromiseOf('setImmediate', node) || (ts.forEachChild(node, mentionsRound) ?? false);
}

/** Whether it makes a promise that a timer of this name resolves. */
function isPromiseOf(timer: string, node: ts.Node): boolean {
  if (!ts.isNewExpression(node) || !isNamed(node.expression, 'Promise')) return false;
  const executor = node.arguments?.[0];
  if (executor !== undefined && isNamed(executor, timer)) return true;
  const resolve = isFunction(executor) ? executor.parameters[0]?.name : undefined;
  return (
    isFunction(executor) &&
    resolve !== undefined &&
    ts.isIdentifier(resolve) &&
    calls(timer, executor.body, resolve.text)
  );
}

function calls(timer: string, node: ts.Node, resolve: string): boolean {
  const callback =
    ts.isCallExpression(node) && isNamed(node.expression, timer) ? node.arguments[0] : undefined;
  return callback === undefined
    ? (ts.forEachChild(node, (child) => calls(timer, child, resolve)) ?? false)
    : isNamed(callback, resolve) || (isFunction(callback) && onlyCalls(callback.body, resolve));
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
