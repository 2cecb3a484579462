import { type TarballCheck } from './tarball-fault';

/** A licence that is not the one of the workspace. */
export function licence(text: string): TarballCheck {
  return ({ files }) =>
    files
      .filter((file) => file.path === 'LICENSE' && file.text !== text)
      .map(({ path }) => `${path} is not the LICENSE of the workspace: copy it`);
}
