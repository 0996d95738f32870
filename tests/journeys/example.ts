import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { root } from './build'
import type { Way } from './pages'
import type { RunningServer } from './server'

/** Loads the example organization into the database of a running server, with the command that people use. */
export async function loadExample(server: RunningServer): Promise<void> {
  await promisify(execFile)(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/example.ts'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: server.database.owner, DATABASE_URL_APP: server.database.app, DATA_DIR: server.dataFolder },
  })
}

/** "Explore the example organization": signs in as its treasurer without a password, as a newcomer on this machine does. */
export async function exploreExample(page: Page, locale = 'en'): Promise<void> {
  await page.goto(`/${locale}`)
  const before = page.url()
  await page.locator('form[data-act="explore-example"] button, form#explore-example button').first().click()
  await page.waitForURL((address) => address.href !== before && address.pathname.includes('/c/'))
}

/** Follows a way to its page; the page is open afterwards. Gives the address path. */
export async function follow(page: Page, way: Way, locale: string): Promise<string> {
  const address = await addressOf(page, way, locale)
  await page.goto(address)
  return address
}

async function addressOf(page: Page, way: Way, locale: string): Promise<string> {
  if (typeof way === 'string') return way === '/' ? `/${locale}` : `/${locale}${way}`
  const from = await follow(page, way.from, locale)
  const links = await page.locator('a[href]').evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''))
  const found = links.find((link) => way.leadsTo.test(link))
  if (found === undefined) throw new Error(`${from} has no link like ${String(way.leadsTo)}`)
  return `${found}${way.then ?? ''}`
}
