import * as ts from 'typescript';

/** The docstrings of a declaration. That of a constant stands before its statement. */
export function docComments(declaration: ts.Node): readonly ts.JSDoc[] {
  return ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
}

/** Whether a docstring says anything about a declaration, besides its tags. */
export function isDocumented(declaration: ts.Node): boolean {
  return docComments(declaration).some(
    ({ comment }) => (ts.getTextOfJSDocComment(comment) ?? '').trim() !== '',
  );
}

/** Whether a declaration is marked as being for other packages only. */
export function isInternal(declaration: ts.Node): boolean {
  return docComments(declaration).some((comment) => tagsNamed(comment, 'internal').length > 0);
}

/** The tags of one docstring that have this name. */
export function tagsNamed(comment: ts.JSDoc, name: string): readonly ts.JSDocTag[] {
  return (comment.tags ?? []).filter(({ tagName }) => tagName.text === name);
}
