import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin'
import { DryRunStatus, TestStatus, determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import { expect } from 'expect'
import { bind } from 'jest-each'
import { register } from 'tsx/cjs/api'

/**
 * Runs the tests of the pure core for Stryker. They keep nothing between two tests and stand in for nothing, so that their files are loaded once and only the
 * tests that reach a change run again with it switched on: a change takes milliseconds, where a new start of Jest for each takes a second.
 */
class LoadedOnceRunner {
  #tests = []

  /** A change is never switched on while files are loaded (`ignoreStatic`), so that nothing has to be loaded again for the next. */
  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    process.env.NODE_ENV = 'test'
    // The copy with the changes in it is the working folder by now: `@/` means that one.
    process.env.TSX_TSCONFIG_PATH = path.resolve('tsconfig.json')
    register()
    for (const file of testFiles(path.resolve('tests/domain'))) this.#tests.push(...testsOf(file))
  }

  async dryRun() {
    const changes = changesOf()
    const results = []
    for (const test of this.#tests) {
      changes.currentTestId = test.id
      results.push(await resultOf(test))
    }
    changes.currentTestId = undefined
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: changes.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const changes = changesOf()
    const chosen = testFilter === undefined ? this.#tests : this.#tests.filter(({ id }) => testFilter.includes(id))
    const results = await resultsWith(changes, { activeMutant, hitLimit, tests: chosen.toSorted((one, other) => one.took - other.took) })
    const endless = determineHitLimitReached(changes.hitCount, changes.hitLimit)
    changes.hitCount = undefined
    const failed = results.find(({ status }) => status === TestStatus.Failed)
    if (failed !== undefined) await expectSoundWithout(chosen.find(({ id }) => id === failed.id))
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests: results })
  }
}

async function resultsWith(changes, { activeMutant, hitLimit, tests }) {
  const results = []
  Object.assign(changes, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 })
  try {
    for (const test of tests) {
      results.push(await resultOf(test))
      if (results.at(-1).status === TestStatus.Failed) break
    }
  } finally {
    changes.activeMutant = undefined
  }
  return results
}

/** What a change left behind in a kept value would make every later change look noticed: the process is then begun anew. */
async function expectSoundWithout(test) {
  const result = await resultOf(test)
  if (result.status === TestStatus.Failed) throw new Error(`A change left something behind: ${test.id}`)
}

async function resultOf(test) {
  const begin = performance.now()
  const about = { id: test.id, name: test.id, fileName: test.file }
  try {
    await test.run()
    test.took = performance.now() - begin
    return { ...about, timeSpentMs: test.took, status: TestStatus.Success }
  } catch (error) {
    return { ...about, timeSpentMs: performance.now() - begin, status: TestStatus.Failed, failureMessage: String(error?.message ?? error) }
  }
}

/** Where the changed code looks which change is switched on, and notes which it passed. */
function changesOf() {
  globalThis.__stryker__ ??= {}
  return globalThis.__stryker__
}

function testsOf(file) {
  const tests = []
  const titles = []
  const it = (title, run) => { tests.push({ id: `${path.relative('', file)}: ${[...titles, title].join(' ')} (${tests.length + 1})`, file, run, took: 0 }) }
  it.each = bind(it)
  const describe = (title, body) => {
    titles.push(title)
    body()
    titles.pop()
  }
  describe.each = bind(describe)
  Object.assign(globalThis, { describe, it, test: it, expect })
  const require = createRequire(file)
  // As with Jest, each file of tests has helpers of its own, which may count; the code that is tried is loaded once for all.
  for (const loaded of Object.keys(require.cache)) if (loaded.startsWith(path.resolve('tests'))) delete require.cache[loaded]
  require(file)
  return tests
}

function testFiles(folder) {
  return fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.test.ts')).map((name) => path.join(folder, name)).toSorted()
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'loaded-once', LoadedOnceRunner)]
