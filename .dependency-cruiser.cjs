/**
 * Which folder may import which (docs/decisions/0002-layers.md). One rule a sentence; the name of a rule is what a broken one prints.
 * `specify` keeps imports of types apart: they vanish when the program is built.
 */
const packages = 'node_modules/'

/** Every package is forbidden except those named. */
function only(names) {
  return `${packages}(?!(?:${names.join('|')})(?:/|$))`
}

const folder = (...names) => names.map((name) => `^${name}(?:/|\\.ts$)`)
/** Measures in the browser of the journeys. */
const inBrowser = '^scripts/bench/grid\\.ts$'
const edges = ['^app/', '^components/', '^scripts/', '^tests/', '^proxy\\.ts$', '^instrumentation\\.ts$']
const prisma = [`${packages}(?:@prisma|prisma)/`, '^lib/generated/']
const react = `${packages}(?:react|react-dom|react-hook-form|react-aria-components|next|next-intl|next-auth)/`

const forbidden = [
  rule('no-cycles', 'Two files that need each other are one thing, or a third is missing.', { pathNot: '^lib/generated/' }, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
  rule('no-unresolved', 'Every import leads to a file or to a package of package.json.', {}, { couldNotResolve: true }),
  rule('no-undeclared', 'A package that we import stands in package.json.', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
  rule('no-test-in-product', 'The product does not know its tests.', { pathNot: `^tests/|^jest\\.config\\.js$|${inBrowser}` }, { path: '^tests/' }),
  rule('no-dev-in-product', 'What is only installed for development is not used when the program runs.',
    { path: '^(?:app|components|lib|scripts)/|^proxy\\.ts$|^instrumentation\\.ts$', pathNot: `^scripts/(?:check|generate|bench/(?:generated|mutation/))|${inBrowser}` },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'], pathNot: `${packages}@types/` }),
  rule('domain-is-pure', 'The law and the arithmetic know no database, network, clock or screen.',
    { path: '^lib/domain/' }, { pathNot: ['^lib/domain/', packages] }),
  rule('domain-packages', 'The domain uses four small packages that run the same in a browser.',
    { path: '^lib/domain/' }, { path: only(['canonicalize', 'any-ascii', '@18f/us-federal-holidays', '@noble/hashes']) }),
  rule('formats-render', 'A format turns plain values into bytes and back: domain and its own library, no data, no React.',
    { path: '^lib/formats/' }, { path: [...folder('lib/(?!domain|formats)[^/]+'), ...edges, react, ...prisma] }),
  rule('schemas-are-shared', 'A schema runs in the browser and on the server: domain and zod.',
    { path: '^lib/schemas/' }, { path: [...folder('lib/(?!domain|schemas|form-state)[^/]+'), ...edges, only(['zod'])] }),
  rule('data-knows-no-screen', 'Data is below pages and sign-in: it uses domain, formats, files, the environment, Prisma and pg.',
    { path: '^lib/data/' }, { path: [...folder('lib/(?!data|domain|formats|files|schemas|env|generated|form-state)[^/]+'), ...edges, react] }),
  rule('data-takes-types-of-schemas', 'Data takes what a form means as a type; parsing is over by then.',
    { path: '^lib/data/' }, { path: '^lib/schemas/', dependencyTypesNot: ['type-only'] }),
  rule('auth-is-narrow', 'Sign-in reaches the installation, the domain, the environment and its libraries.',
    { path: '^lib/auth/' }, { path: [...folder('lib/(?!auth|domain|env|data/(?:installation|database|drafts))'), '^lib/data/(?!installation|database|drafts)', '^app/', '^components/', '^scripts/', '^tests/', ...prisma] }),
  rule('actions-hand-over', 'An action parses, finds the actor and calls a verb; it does not know Prisma. An outage it tells on the form.',
    { path: '^lib/actions\\.ts$' }, { path: [...prisma, '^lib/data/(?!installation/outage\\.ts$)', '^components/', '^app/'] }),
  rule('components-show', 'A component is given plain values and actions; it imports no data, no sign-in and no page. It may name their types: server-only stops the build if more than a type arrives.',
    { path: '^components/' }, { path: ['^lib/(?!domain/|schemas/|i18n/|form-state\\.ts$)', '^app/', '^scripts/', ...prisma], dependencyTypesNot: ['type-only'] }),
  rule('components-load-schemas-late', 'zod is 94 KB: a form loads its schema by import() at the first submit.',
    { path: '^components/' }, { path: ['^lib/schemas/', `${packages}zod/`], dependencyTypesNot: ['type-only', 'dynamic-import'] }),
  rule('app-asks-data', 'A page asks lib/data; only lib/data knows the database.', { path: '^app/' }, { path: [...prisma, `${packages}pg/`] }),
  rule('proxy-is-not-security', 'The proxy redirects and sets headers; of lib it may know a constant, never a verb.',
    { path: '^proxy\\.ts$' }, { path: ['^lib/(?!auth/session-cookie\\.ts$|content-security-policy\\.ts$|i18n/)', '^app/', '^components/', packages + '(?!next|next-intl)'] }),
  rule('commands-show-nothing', 'Commands and jobs use the verbs, not the screens.',
    { path: '^(?:scripts|lib/worker)/' }, { path: ['^app/', '^components/'] }),
  rule('operator-for-commands', 'A command line acts as the operator; only requests have a session.',
    { path: '^(?:scripts|lib/worker)/' }, { path: '^lib/auth/(?!operator\\.ts$)' }),
  rule('only-data-knows-prisma', 'Prisma and pg stay in lib/data, so that every query can be found there.',
    { path: '^(?:app|components|lib|scripts)/|^proxy\\.ts$|^instrumentation\\.ts$', pathNot: ['^lib/data/', '^lib/generated/', '^scripts/(?:generate|bench|check-schema)'] },
    { path: [...prisma, `${packages}(?:pg|pg-copy-streams|pg-query-stream)/`] }),
  rule('lib-is-below-screens', 'Nothing in lib knows a page or a component.', { path: '^lib/' }, { path: ['^app/', '^components/'] }),
  rule('no-orphans', 'A file that nothing uses is deleted.',
    { orphan: true, pathNot: ['^app/', '^scripts/', '^tests/', '\\.d\\.ts$', '^[^/]+\\.(?:js|mjs|cjs|ts)$', '^lib/generated/', '\\.css$'] }, {}),
]

function rule(name, comment, from, to) {
  return { name, severity: 'error', comment, from, to }
}

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.next', '^\\.data', '^lib/generated/.*\\.(?:js|mjs)$'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
