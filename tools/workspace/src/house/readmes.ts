import { type Finding } from '../findings/finding';

const MANIFEST = /^((?:packages|tools)\/[^/]+)\/package\.json$/;

/** The packages and tools that do not say what they are. */
export function checkReadmes(files: readonly string[]): readonly Finding[] {
  const present = new Set(files);
  return files
    .flatMap((file) => MANIFEST.exec(file)?.[1] ?? [])
    .filter((folder) => !present.has(`${folder}/README.md`))
    .map((folder) => ({ file: folder, message: 'has no README.md' }));
}
