import * as ts from 'typescript';

/** Whom a name is for: those who use a package, or the other packages, which may change together with it. */
export type Audience = 'users' | 'packages';

const FOR_PACKAGES = /^\/\/ For (?:\w+ and )?other packages\.$/;
const FOR_SOMEONE_ELSE = /^\/\/ /;

/** Whom an entry point lists a name for: the last comment above it, on the outermost level, says so. Without any, for users. */
export function audienceOf(module: ts.SourceFile, listed: ts.Node): Audience {
  let audience: Audience = 'users';
  for (const statement of module.statements) {
    if (statement.pos > listed.pos) {
      break;
    }
    audience = sectionBefore(module, statement) ?? audience;
  }
  return audience;
}

/** The section that begins above a statement, if one does. */
function sectionBefore(module: ts.SourceFile, statement: ts.Statement): Audience | undefined {
  const comments = ts.getLeadingCommentRanges(module.text, statement.getFullStart()) ?? [];
  const heading = comments
    .map(({ pos, end }) => module.text.slice(pos, end))
    .findLast((comment) => FOR_SOMEONE_ELSE.test(comment));
  return heading === undefined ? undefined : FOR_PACKAGES.test(heading) ? 'packages' : 'users';
}
