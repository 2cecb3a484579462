import * as ts from 'typescript';

/**
 * The text of a string in any kind of quotes, or of several added up, with white space made plain; `…` stands for what is
 * only known when it runs. Nothing for an expression that is no string.
 */
export function readText(expression: ts.Expression): string | undefined {
  return rawText(expression)?.replace(/\s+/g, ' ');
}

function rawText(expression: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(expression)) {
    return expression.text;
  }
  if (ts.isTemplateExpression(expression)) {
    return [expression.head, ...expression.templateSpans.map((span) => span.literal)]
      .map((part) => part.text)
      .join('…');
  }
  return ts.isBinaryExpression(expression) ? addedText(expression) : undefined;
}

function addedText({ left, operatorToken, right }: ts.BinaryExpression): string | undefined {
  if (operatorToken.kind !== ts.SyntaxKind.PlusToken) {
    return undefined;
  }
  const parts = [rawText(left), rawText(right)];
  return parts.every((part) => part === undefined) ? undefined : parts.map((part) => part ?? '…').join('');
}
