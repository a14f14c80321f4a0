/** What makes `npm ci` fail for somebody else: a lock that was written for one machine. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export function lockProblems(lock: Lock): readonly string[] {
  const entries = Object.entries(lock.packages);
  return entries.flatMap(([path, entry]) => [
    ...(entry.resolved === undefined ? [] : [`${path} carries the address of a registry`]),
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !placesFor(path, name).some((place) => place in lock.packages))
      .map((name) => `${path === '' ? 'package.json' : path} offers ${name}, which is not in the lock`),
  ]);
}

/** Where a package at `path` would find `name`: in its own node_modules, and in each one above it. */
function placesFor(path: string, name: string): readonly string[] {
  const above = path.lastIndexOf('/node_modules/');
  const here = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`;
  if (path === '') return [here];
  return [here, ...placesFor(above === -1 ? '' : path.slice(0, above), name)];
}
