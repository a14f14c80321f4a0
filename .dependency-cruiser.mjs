/**
 * The layers of docs/ARCHITECTURE.md, enforced. Type imports count as imports: where only types may
 * cross a border, the rule says so. Every rule has a case in tests/tools/layers.test.ts that shows
 * that it can fail.
 */

/** Files of shared/ that import zod. By their names, so that one sees it at the import. */
const schemas = '^shared/(commands|protocol|[^/]+-schema|workshop/[^/]+-schema)\\.ts$';
/** Files of shared/ whose values the rules may use. */
const sharedValuesForRules = [
  '^shared/(ids|result|limits|plan|teams|reasons|floors|many|debrief-panels)\\.ts$',
  '^shared/workshop/(figures|figures-[a-z]+|measures/[^/]+)\\.ts$',
];

/** Made by the build: words of a part of a page (client/vite-words.ts), a script as text (client/vite-script.ts). */
const madeByTheBuild = '^(words|script):';

const aPackage = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;
const typesOnly = { dependencyTypesNot: ['type-only'] };

const forbidden = [
  {
    name: 'no-circular',
    comment:
      'Two files that need each other are one file, or share a third thing: move that to the lower of the two. ' +
      'Type imports count, because a reader has to follow them as well.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'Nothing imports this file and it imports nothing: delete it, or use it.',
    from: {
      orphan: true,
      pathNot: ['^tests/', '\\.d\\.ts$', '(^|/)[^/]+\\.config\\.(js|ts)$', '^server/start\\.mjs$'],
    },
    to: {},
  },
  {
    name: 'imports-must-resolve',
    comment: 'The import leads nowhere: correct the path (with its extension), or install the package with -E.',
    from: {},
    to: { couldNotResolve: true, pathNot: madeByTheBuild },
  },
  {
    name: 'shared-is-a-leaf',
    comment:
      'shared/ is loaded by server and browser alike, so it may import itself and zod only. ' +
      'What needs more belongs to the side that has it.',
    from: { path: '^shared/' },
    to: { pathNot: ['^shared/', aPackage('zod')] },
  },
  {
    name: 'zod-only-in-schemas',
    comment:
      'A phone must not load zod. Only commands.ts, protocol.ts and *-schema.ts in shared/ are schemas; ' +
      'other files there take types from them, no values. Move the value to a file without zod.',
    from: { path: '^shared/', pathNot: schemas },
    to: { path: [schemas, aPackage('zod')], ...typesOnly },
  },
  {
    name: 'game-is-pure',
    comment:
      'The rules know no clock, no chance, no I/O and no package, so that they can be replayed and tested in ' +
      'microseconds. Put the value into the intent or the event, and do the work in server/rooms or behind a port.',
    from: { path: '^server/game/' },
    to: { pathNot: ['^server/game/', '^shared/'] },
  },
  {
    name: 'game-takes-few-values-from-shared',
    comment:
      'The rules use values of shared/ids, result, limits, plan, teams, reasons, floors, many and the figures only; of the rest types. ' +
      'A schema in the rules would parse what has been parsed at the edge already.',
    from: { path: '^server/game/' },
    to: { path: '^shared/', pathNot: sharedValuesForRules, ...typesOnly },
  },
  {
    name: 'rooms-own-their-ports',
    comment:
      'A room declares what it needs of the world in server/rooms/ports.ts and is handed it. It may import itself, ' +
      'server/game and shared/. Add a port of at most five members, and implement it in platform, journal or transport.',
    from: { path: '^server/rooms/' },
    to: { pathNot: ['^server/(rooms|game)/', '^shared/'] },
  },
  {
    name: 'transport-speaks-to-rooms',
    comment:
      'The wire parses, calls a room and answers, or passes on. It may import server/rooms, shared/, Node, socket.io ' +
      'and httpxy. ' +
      'Ask the room, or let server/app.ts hand in what is missing.',
    from: { path: '^server/transport/' },
    to: {
      pathNot: ['^server/(transport|rooms|game)/', '^shared/', aPackage('socket\\.io', 'httpxy')],
      dependencyTypesNot: ['core'],
    },
  },
  {
    name: 'http-speaks-to-rooms',
    comment:
      'Pages, records and health are asked for outside of playing. server/http may import server/rooms, what of the ' +
      'rules a record needs, the limits and secrets of server/transport, server/lan.ts, shared/, Node, express, ' +
      'helmet, prom-client, sirv and uqr. Ask the room, or let server/app.ts hand in what is missing.',
    from: { path: '^server/http/' },
    to: {
      pathNot: [
        '^server/(http|transport|rooms|game)/',
        '^server/lan\\.ts$',
        '^shared/',
        aPackage('express', 'helmet', 'prom-client', 'sirv', 'uqr'),
      ],
      dependencyTypesNot: ['core'],
    },
  },
  {
    name: 'adapters-know-only-ports',
    comment:
      'Journal, platform and content fit into server/rooms/ports.ts and know nothing else of the server, least of ' +
      'all each other. What two of them need belongs to the ports, or is handed in by server/app.ts.',
    from: { path: '^server/(journal|platform|content)(/|\\.ts$)' },
    to: { path: '^(server|client)/', pathNot: ['^server/$1(/|\\.ts$)', '^server/rooms/ports\\.ts$', '^server/game/'] },
  },
  {
    name: 'rules-are-called-by-rooms',
    comment:
      'Only a room may apply the rules. Transport, journal, platform and content use types of server/game: ' +
      'write `import type`, or ask the room.',
    from: { path: '^server/(transport|journal|platform|content)(/|\\.ts$)' },
    to: { path: '^server/game/', ...typesOnly },
  },
  {
    name: 'one-home-per-package',
    comment: 'The wire is server/transport, so that the library behind it can be replaced in one folder.',
    from: { path: '^server/', pathNot: '^server/transport/' },
    to: { path: aPackage('socket\\.io', 'httpxy'), ...typesOnly },
  },
  {
    name: 'sqlite-lives-in-the-journal',
    comment: 'The store is server/journal, behind the Journal port, so that it can be replaced in one folder.',
    from: { path: '^server/', pathNot: '^server/journal/' },
    to: { path: ['^(node:)?sqlite$', aPackage('@photostructure/sqlite', 'redis')] },
  },
  {
    name: 'server-never-knows-the-client',
    comment: 'The server hands out the built client as files. What both need belongs to shared/.',
    from: { path: '^server/' },
    to: { path: '^client/' },
  },
  {
    name: 'server-runs-without-dev-packages',
    comment: 'An operator installs with --omit=dev. Move the package to "dependencies", or import its types only.',
    from: { path: '^server/', pathNot: '^server/vite\\.config\\.ts$' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], ...typesOnly },
  },
  {
    name: 'client-is-light',
    comment:
      'The browser may load client/, shared/, preact, @preact/signals, socket.io-client and (the host) uqr: never the ' +
      'server, never Node. A new package has to fit the budget of `npm run size` and needs a decision record.',
    from: { path: '^client/', pathNot: '^client/(vite(\\.config|-words|-script)|report/without-eval)\\.ts$' },
    to: {
      pathNot: [
        madeByTheBuild,
        '^client/',
        '^shared/',
        aPackage('preact', '@preact/signals', 'socket\\.io-client', 'uqr', 'd3-array', 'd3-scale', 'd3-shape'),
        aPackage('csv-stringify', 'write-excel-file'),
      ],
    },
  },
  {
    name: 'only-the-host-draws-codes',
    comment:
      "Square codes that hold a secret are drawn in the host's page. A phone has no use for the package: " +
      'show the picture that the server draws (/qr/CODE.svg).',
    from: { path: '^client/', pathNot: '^client/host/' },
    to: { path: aPackage('uqr') },
  },
  {
    name: 'only-the-report-writes-tables',
    comment:
      'What writes CSV and XLSX is larger than a page. Only client/report/export may import it, and that is loaded ' +
      'when somebody asks for such a file.',
    from: { path: '^client/', pathNot: '^client/report/export/' },
    to: { path: aPackage('csv-stringify', 'write-excel-file') },
  },
  {
    name: 'client-loads-no-schema',
    comment:
      'The schemas of shared/ would bring zod to a phone (24 kB). Write `import type`, or move the value to a file ' +
      'of shared/ without zod. The page after the workshop alone may, as it opens files that were kept.',
    from: { path: '^client/', pathNot: '^client/report/' },
    to: { path: schemas, ...typesOnly },
  },
  {
    name: 'nothing-imports-tests',
    comment: 'What ships must not need its tests. Move the helper to the code that owns it.',
    from: { path: '^(server|client|shared)/' },
    to: { path: '^tests/' },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
