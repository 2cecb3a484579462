import { type TarballCheck } from './tarball-fault';

/** Files that tell where they were built: `places` are the folders of this machine that must not be named. */
export function machinePaths(places: readonly string[]): TarballCheck {
  const named = places.map((place) => ({ place, pattern: asWhole(place) }));
  return ({ files }) =>
    files.flatMap(({ path, text }) =>
      named.filter(({ pattern }) => pattern.test(text)).map(({ place }) => `${path} names ${place}`),
    );
}

/** Not as a part of a longer name: `/home/ada` is no part of `/home/adam`, nor of a relative path. */
function asWhole(place: string): RegExp {
  const literal = place.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\w.-])${literal}(?![\\w.-])`);
}
