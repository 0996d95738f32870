const os = require('node:os')
const nextJest = require('next/jest')
const keepTemporaryFilesTogether = require('./tests/temporary-folder')

keepTemporaryFilesTogether()

/** Packages that are ES modules only; Jest runs CommonJS, so they are compiled. */
const modules = [
  '@noble', '@panva', 'any-ascii', 'canonicalize', 'csv-parse', 'csv-stringify', 'd3-.*', 'internmap', 'jose', 'next-intl', 'openid-client', 'preact', 'read-excel-file', 'use-intl', 'uuid', 'write-excel-file', '@formatjs', 'intl-messageformat', 'icu-minify', 'fflate',
]

const withNext = nextJest({ dir: __dirname })

/** next/jest writes its own transformIgnorePatterns over ours: they are set after it has answered. */
async function project(displayName, testEnvironment, more = {}) {
  const config = await withNext({
    displayName,
    testEnvironment,
    rootDir: __dirname,
    testMatch: [`<rootDir>/tests/${displayName}/**/*.test.{ts,tsx}`],
    modulePathIgnorePatterns: ['<rootDir>/.data', '<rootDir>/.next'],
    moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1', '^server-only$': '<rootDir>/tests/empty.js' },
    ...more,
  })()
  config.transformIgnorePatterns = [`/node_modules/(?!(${modules.join('|')})/)`, '^.+\\.module\\.(css|sass|scss)$']
  return config
}

const withCluster = { globalSetup: '<rootDir>/tests/global-setup.ts', globalTeardown: '<rootDir>/tests/global-teardown.ts' }

module.exports = async () => ({
  // One more than there are processors: what a test leaves idle while it waits for a browser, a database or a lock, another takes.
  maxWorkers: os.availableParallelism() + 1,
  testSequencer: '<rootDir>/tests/longest-first.js',
  reporters: ['default', '<rootDir>/tests/count-reporter.js'],
  testTimeout: 60_000,
  projects: [
    await project('domain', 'node'),
    await project('data', 'node', withCluster),
    await project('components', 'jsdom', { setupFilesAfterEnv: ['<rootDir>/tests/components-setup.ts'] }),
    await project('architecture', 'node'),
    await project('commands', 'node', withCluster),
    await project('journeys', 'node', withCluster),
    await project('shared', 'node', withCluster),
  ],
})
