import { chromium, type Browser, type BrowserContext, type ConsoleMessage, type Page } from 'playwright-core'
import type { Chromium } from './chromium'

export const phone = { width: 360, height: 740 } as const
export const desktop = { width: 1280, height: 900 } as const

export type PageChoice = {
  /** False: the page as somebody without JavaScript sees it. */
  readonly scripts?: boolean
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Errors that this journey causes on purpose, such as a page that is not found. */
  readonly expected?: readonly RegExp[]
  /** Cookies and storage of another page: `await page.context().storageState()`. */
  readonly signedInAs?: Awaited<ReturnType<BrowserContext['storageState']>>
  /** The name of a page that stays open for the tests of a file: what it has fetched and compiled for one address it need not for the next. */
  readonly window?: string
}

export type OpenBrowser = {
  readonly openPage: (choice?: PageChoice) => Promise<Page>
  /** What went wrong on any page since the last call. */
  readonly takeProblems: () => readonly string[]
  readonly closePages: () => Promise<void>
  readonly isRunning: () => boolean
  readonly close: () => Promise<void>
}

/** Starts Chromium. Its sandbox is off because it loads only our own pages and may run as root. */
export async function launch(found: Chromium, baseURL: string): Promise<OpenBrowser> {
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: ['--no-sandbox', '--font-render-hinting=none'],
    env: { ...plainEnvironment(), ...found.environment },
  })
  const problems: string[] = []
  const open: BrowserContext[] = []
  const windows = new Map<string, Window>()
  const report = (problem: string): void => {
    problems.push(problem)
  }
  const openNew = async (choice: PageChoice): Promise<BrowserContext> => openContext(browser, baseURL, choice)
  const openWindow = async (name: string, choice: PageChoice): Promise<Window> => {
    const page = await (await openNew(choice)).newPage()
    const made: Window = { page, choice }
    watch(page, () => made.choice, report)
    page.on('crash', () => windows.delete(name))
    windows.set(name, made)
    return made
  }
  return {
    openPage: async (choice = {}) => {
      if (choice.window !== undefined) {
        const kept = windows.get(choice.window) ?? (await openWindow(choice.window, choice))
        kept.choice = choice
        return kept.page
      }
      const context = await openNew(choice)
      open.push(context)
      const page = await context.newPage()
      watch(page, () => choice, report)
      return page
    },
    isRunning: () => browser.isConnected(),
    takeProblems: () => problems.splice(0),
    closePages: async () => {
      const opened = open.splice(0)
      if (browser.isConnected()) await Promise.all(opened.map((each) => each.close()))
    },
    close: () => browser.close(),
  }
}

/** A page that stays open, and what the test that has it now asked for. */
type Window = { readonly page: Page; choice: PageChoice }

function plainEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

async function openContext(browser: Browser, baseURL: string, choice: PageChoice): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: choice.scripts ?? true,
    viewport: choice.viewport ?? desktop,
    reducedMotion: 'reduce',
    acceptDownloads: true,
    locale: 'en-US',
    ...(choice.signedInAs === undefined ? {} : { storageState: choice.signedInAs }),
  })
  context.setDefaultTimeout(15_000)
  return context
}

/** React says that server and browser disagree, or the browser refuses what our own policy forbids: defects, whatever their level. */
const grave = /hydrat|did not match|Content.Security.Policy|violates the following/i

/** A navigation ends the requests of the page that it leaves, and a download is no page. */
const harmless = /net::ERR_ABORTED/

function watch(page: Page, choice: () => PageChoice, report: (problem: string) => void): void {
  const tell = (problem: string): void => {
    const { expected = [] } = choice()
    if (!expected.some((pattern) => pattern.test(problem))) report(`${problem} (on ${page.url()})`)
  }
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' || grave.test(message.text())) tell(`console: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => {
    tell(`page error: ${error.message}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed'
    // Without scripts the browser refuses to fetch any, which is the point.
    const refusedScript = choice().scripts === false && request.resourceType() === 'script'
    if (!harmless.test(reason) && !refusedScript) tell(`request: ${request.url()} ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) tell(`server: ${response.url()} answered ${String(response.status())}`)
  })
}
