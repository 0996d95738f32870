import type { Page } from 'playwright-core'
import { withConnection } from '@/lib/data/database/connect'
import { exampleUsers } from '@/lib/example/organization'
import { exploreExample } from './example'
import { signInAs } from './journey'
import { passwordLink, setUpLink } from './one-time-link'
import type { Reader } from './pages'
import { beginApp, setUpApp } from './second-factor'
import type { RunningServer } from './server'

export const journeyPassword = 'a long password for journeys 2026'

async function submit(page: Page, form: string): Promise<void> {
  const before = page.url()
  await Promise.all([page.waitForURL((address) => address.href !== before), page.locator(`${form} button[type="submit"]`).first().click()])
}

async function fillNewPassword(page: Page): Promise<void> {
  for (const field of await page.locator('input[autocomplete="new-password"]').all()) await field.fill(journeyPassword)
}

/** The first account of an empty installation, up to the first question of the set-up. */
export async function beginSetUp(page: Page, server: RunningServer): Promise<void> {
  await page.goto(await setUpLink(server))
  await page.locator('input[name="name"]').fill('Amina Founder')
  await page.locator('input[name="email"]').fill('founder@example.org')
  await fillNewPassword(page)
  await submit(page, 'form:has(input[name="email"])')
}

/** Somebody who has no password yet: chooses one with a link, and signs in with it. */
export async function signInWithLink(page: Page, link: string, email: string): Promise<void> {
  await page.goto(link)
  await fillNewPassword(page)
  await submit(page, 'form:has(input[autocomplete="new-password"])')
  await page.context().clearCookies()
  await signInAs(page, email, journeyPassword)
}

/** The same for somebody of the example. */
export async function signInToExample(page: Page, server: RunningServer, role: keyof typeof exampleUsers): Promise<void> {
  const { email } = exampleUsers[role]
  await signInWithLink(page, await passwordLink(server, email), email)
}

/** What three hours without a request do: every session has ended by itself. */
export async function letSessionsExpire(server: RunningServer): Promise<void> {
  await withConnection(server.database.superuser, (client) => client.query(`UPDATE session SET last_seen_at = last_seen_at - interval '3 hours'`))
}

/** Brings a fresh page into the state of a reader. */
export async function become(reader: Reader, page: Page, server: RunningServer): Promise<void> {
  if (reader === 'treasurer') await exploreExample(page)
  if (reader === 'administrator') await signInToExample(page, server, 'administrator')
  if (reader === 'auditor') await signInToExample(page, server, 'auditor')
  if (reader === 'enrolling') {
    await signInToExample(page, server, 'reviewer')
    await beginApp(page)
  }
  if (reader === 'halfway') {
    await signInToExample(page, server, 'secretary')
    await setUpApp(page)
    await page.context().clearCookies()
    await signInAs(page, exampleUsers.secretary.email, journeyPassword)
  }
  if (reader === 'invited') await page.goto(await setUpLink(server))
  if (reader === 'founder') await beginSetUp(page, server)
}
