/**
 * @jest-environment node
 */
import type { Page } from 'playwright-core'
import { download } from './report-files'
import { loadExample } from './example'
import { fill, go, press } from './filling'
import { describeJourney, signInAs } from './journey'
import { journeyPassword, signInToExample } from './readers'

const journeyMilliseconds = 300_000
const auditor = { name: 'Vera Prüfer', email: 'vera@example.org' } as const
const ofAudit = /\/audits\/[0-9a-f-]{36}(?:#.*)?$/

/** The administrator opens the engagement and reads the one-time link that is to be handed over. */
async function openEngagement(page: Page): Promise<string> {
  await page.goto('/en/c/chicago/audits')
  await go(page, 'Open an audit', /\/audits\/new$/)
  await fill(page, {
    auditorName: auditor.name, email: auditor.email, periodFrom: '2025-10-01', periodThrough: '2025-12-31', endsOn: '2099-12-31', scope: 'Donations of the last quarter of 2025.',
    tolerable: '2,500.00', expected: '', risk: '5',
  })
  await press(page, 'Open the audit', /\/audits\/[0-9a-f-]{36}\?saved=1$/)
  return new URL((await page.locator('main code').innerText()).trim()).pathname
}

async function acceptInvitation(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await fill(page, { password: journeyPassword, passwordAgain: journeyPassword })
  await page.locator('main button[type="submit"]').first().click()
  await page.waitForURL((address) => !address.pathname.includes('/invite'))
  await page.context().clearCookies()
  await signInAs(page, auditor.email, journeyPassword)
}

/** Notes a result on the first donation that has none yet; gives its number. */
async function mark(page: Page, result: string, note: string): Promise<string> {
  const link = page.getByRole('link', { name: /^Note a result / }).first()
  const number = ((await link.getAttribute('aria-label')) ?? '').replace('Note a result ', '')
  await link.click()
  await page.waitForURL(/\/marks\//)
  await fill(page, { result, note })
  await press(page, 'Save result', ofAudit)
  return number
}

async function textOf(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ')
}

for (const scripts of [true, false]) {
  describeJourney(
    `An audit of donations, ${scripts ? 'with' : 'without'} scripts`,
    (journey) => {
      it(
        'is opened, worked through with pass, exception and cannot test, answered, and taken away in every format',
        async () => {
          const office = await journey.openPage({ scripts })
          await signInToExample(office, journey.server(), 'administrator')
          const link = await openEngagement(office)

          const page = await journey.openPage({ scripts })
          await acceptInvitation(page, link)
          await page.goto('/en/c/chicago')
          await go(page, /^Audits/, /\/audits$/)
          await go(page, new RegExp(auditor.name), ofAudit)
          const passed = await mark(page, 'pass', '')
          const excepted = await mark(page, 'exception', 'The receipt names another day.')
          const untested = await mark(page, 'cannot-test', 'The deposit slip is missing.')
          expect(await textOf(page)).toMatch(/3 of \d+ donations marked, 1 exception/)

          await go(page, `Resolve ${excepted}`, /\/resolve\//)
          await fill(page, { resolution: 'The treasurer showed the corrected receipt.' })
          await press(page, 'Save', ofAudit)
          expect(await textOf(page)).toContain(`Resolved by ${auditor.name}: The treasurer showed the corrected receipt.`)

          await go(page, /^Read the donation audit/, /\/reports\/donation-audit\//)
          const shown = await textOf(page)
          for (const format of ['pdf', 'xlsx', 'csv', 'json'] as const) {
            const text = await download(page, format)
            for (const part of [passed, excepted, untested, 'The receipt names another day.', 'The deposit slip is missing.', 'The treasurer showed the corrected receipt.']) {
              expect({ format, text }).toEqual({ format, text: expect.stringContaining(part) })
            }
          }
          for (const part of ['Cannot test', 'The deposit slip is missing.', 'The treasurer showed the corrected receipt.']) expect(shown).toContain(part)
        },
        journeyMilliseconds,
      )
    },
    { prepare: loadExample },
  )
}
