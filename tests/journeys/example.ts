import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { filledTemplate } from '@/tests/data/database'
import { root } from './build'
import type { Way } from './pages'
import type { World } from './server'

/**
 * The example organization, loaded once for a whole run of the tests with the command that people use: each journey has a copy of its database and
 * of its folder of keys and files.
 */
export async function exampleWorld(): Promise<World> {
  const folder = path.join(tmpdir(), 'example')
  const template = await filledTemplate('example', async (database) => {
    await promisify(execFile)(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/example.ts'], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: database.owner, DATABASE_URL_APP: database.app, DATA_DIR: folder },
    })
  })
  return { template, folder }
}

/** "Explore the example organization": signs in as its treasurer without a password, as a newcomer on this machine does. */
export async function exploreExample(page: Page, locale = 'en'): Promise<void> {
  await page.goto(`/${locale}`)
  const before = page.url()
  await page.locator('form[data-act="explore-example"] button, form#explore-example button').first().click()
  await page.waitForURL((address) => address.href !== before && address.pathname.includes('/c/'))
}

/** Opens the page of a way; gives its address path and what the server sent. */
export type Follow = (page: Page, way: Way, locale: string) => Promise<{ readonly address: string; readonly html: string }>

/** Follows ways to their pages. Which link a page has is read once, not for each page behind it. */
export function follower(): Follow {
  const found = new Map<string, string>()
  const open: Follow = async (page, way, locale) => {
    const address = await addressOf(page, way, locale)
    const answer = await page.goto(address)
    return { address, html: (await answer?.text()) ?? '' }
  }
  const addressOf = async (page: Page, way: Way, locale: string): Promise<string> => {
    if (typeof way === 'string') return way === '/' ? `/${locale}` : `/${locale}${way}`
    const name = JSON.stringify([way.from, way.leadsTo.source])
    const path = found.get(name) ?? (await linkOf(page, way, locale))
    found.set(name, path)
    return `/${locale}${path}${way.then ?? ''}`
  }
  const linkOf = async (page: Page, { from, leadsTo }: Exclude<Way, string>, locale: string): Promise<string> => {
    const { address } = await open(page, from, locale)
    const links = await page.locator('a[href]').evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''))
    const link = links.find((each) => leadsTo.test(each))
    if (link === undefined) throw new Error(`${address} has no link like ${String(leadsTo)}`)
    return link.slice(`/${locale}`.length)
  }
  return open
}
