import type { Page } from 'playwright-core'
import { launch, type OpenBrowser, type PageChoice } from './browser'
import { findChromium, type Chromium } from './chromium'
import { startServer, type RunningServer, type World } from './server'

export type Journey = {
  readonly openPage: (choice?: PageChoice) => Promise<Page>
  readonly server: () => RunningServer
  /** Errors of the server that this test causes on purpose. */
  readonly expectServerErrors: (...patterns: readonly RegExp[]) => void
}

export type JourneyChoice = {
  /** Settings of the environment for this journey's server. */
  readonly settings?: Readonly<Record<string, string>>
  /** What the server finds when it starts; without it an empty installation. One server for the whole file is the rule; the work of the first test stands when the second begins. */
  readonly world?: () => Promise<World>
  /** What is written beside the running server before the first test. */
  readonly prepare?: (server: RunningServer) => Promise<void>
}

const startWithinMilliseconds = 420_000

/**
 * A journey through the built product in a browser: a server, an empty database and a browser for the tests of one file.
 * Where there is no browser, its tests are reported as skipped, never as passed.
 */
export function describeJourney(name: string, tests: (journey: Journey) => void, choice: JourneyChoice = {}): void {
  const found = findChromium()
  if ('missing' in found) {
    // A skipped `describe` prints its tests one by one; the reason stands in its name.
    describe.skip(`${name} (skipped: ${found.missing})`, () => {
      tests(notRunning)
    })
    return
  }
  describe(name, () => {
    tests(useJourney(found, choice))
  })
}

const notRunning: Journey = {
  openPage: () => Promise.reject(new Error('There is no browser here.')),
  server: () => {
    throw new Error('There is no browser here.')
  },
  expectServerErrors: () => undefined,
}

function useJourney(found: Chromium, choice: JourneyChoice): Journey {
  let server: RunningServer | undefined
  let browser: OpenBrowser | undefined
  let expected: readonly RegExp[] = []

  beforeAll(async () => {
    server = await startServer(choice.settings, await choice.world?.())
    await choice.prepare?.(server)
    browser = await launch(found, server.address)
  }, startWithinMilliseconds)

  afterEach(async () => {
    await browser?.closePages()
    const fromServer = (server?.takeErrors() ?? []).filter((line) => !expected.some((pattern) => pattern.test(line)))
    const problems = [...(browser?.takeProblems() ?? []), ...fromServer.map((line) => `server: ${line}`)]
    expected = []
    expect(problems).toEqual([])
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  return {
    openPage: async (page) => {
      if (server === undefined || browser === undefined) throw new Error('A page opens only inside a test.')
      // A browser that fell over in one test is no reason to fail the others.
      if (!browser.isRunning()) browser = await launch(found, server.address)
      return browser.openPage(page)
    },
    server: () => {
      if (server === undefined) throw new Error('The server runs only while tests run: ask for it inside a test.')
      return server
    },
    expectServerErrors: (...patterns) => {
      expected = patterns
    },
  }
}

/** Signs in as somebody who has an account, the way that works with and without scripts. */
export async function signInAs(page: Page, email: string, password: string, locale = 'en'): Promise<void> {
  await page.goto(`/${locale}/sign-in`)
  await page.locator('input[name="email"]').fill(email)
  await page.locator('input[name="password"]').fill(password)
  await Promise.all([
    page.waitForURL((address) => !address.pathname.endsWith('/sign-in')),
    page.locator('form:has(input[name="password"]) button[type="submit"]').first().click(),
  ])
}
