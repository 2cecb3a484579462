import * as ts from 'typescript';
import { type Audience, audienceOf } from './audience';

/** A name that an entry point exports, with where it is declared, which may be in another package. */
export interface ExportedName {
  readonly name: string;
  /** Where the entry point lists it, or declares it. */
  readonly listed: ts.Node;
  /** Whom the entry point lists it for. */
  readonly audience: Audience;
  readonly declarations: readonly ts.Declaration[];
}

/** The names that a module exports. */
export function exportedNames(program: ts.Program, module: ts.SourceFile): readonly ExportedName[] {
  const checker = program.getTypeChecker();
  const symbol = checker.getSymbolAtLocation(module);
  return (symbol === undefined ? [] : checker.getExportsOfModule(symbol)).flatMap((exported) => {
    const listed = exported.declarations?.[0];
    const target = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    return listed === undefined
      ? []
      : [
          {
            name: exported.name,
            listed,
            audience: audienceOf(module, listed),
            declarations: target.declarations ?? [],
          },
        ];
  });
}
