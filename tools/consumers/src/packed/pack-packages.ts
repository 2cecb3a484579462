import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type PackedManifest, type PackedPackage } from './packed-package';

/** Runs a program in a folder. */
export type Run = (file: string, args: readonly string[], folder: string) => Promise<unknown>;

/** Packs every package of the workspace as it would be published, and unpacks the tarballs below `folder` to look into them. */
export async function packPackages(
  workspace: string,
  folder: string,
  run: Run,
): Promise<readonly PackedPackage[]> {
  const tarballs = join(folder, 'tarballs');
  mkdirSync(tarballs);
  const selected = packageFolders(workspace).flatMap((path) => ['--workspace', path]);
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', tarballs, ...selected], workspace);
  const files = readdirSync(tarballs).filter((file) => file.endsWith('.tgz'));
  return Promise.all(files.map((file) => unpack(join(tarballs, file), run)));
}

function packageFolders(workspace: string): readonly string[] {
  return readdirSync(join(workspace, 'packages')).map((name) => `packages/${name}`);
}

async function unpack(tarball: string, run: Run): Promise<PackedPackage> {
  const folder = tarball.replace(/\.tgz$/, '');
  mkdirSync(folder);
  await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], folder);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackedManifest;
  return { shortName: basename(manifest.name), manifest, tarball, files: filesIn(folder, '') };
}

function filesIn(folder: string, below: string): PackedPackage['files'] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory()
      ? filesIn(folder, path)
      : [{ path, text: readFileSync(join(folder, path), 'utf8') }];
  });
}
