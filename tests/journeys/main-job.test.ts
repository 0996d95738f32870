/**
 * @jest-environment node
 */
import type { Page } from 'playwright-core'
import { exploreExample, loadExample } from './example'
import { describeJourney } from './journey'
import { signInToExample } from './readers'

const journeyMilliseconds = 240_000

async function submit(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click()
  await page.waitForLoadState('networkidle')
}

/** Says who gave: with scripts from the suggestions, without them by the question that comes back. */
async function chooseDonor(page: Page, name: string, scripts: boolean): Promise<void> {
  if (!scripts) {
    await page.locator('input[name="donor"]').fill(name)
    return
  }
  const box = page.getByRole('combobox', { name: 'Donor' })
  await box.waitFor()
  await box.fill(name.slice(0, 4))
  await page.getByRole('option', { name: new RegExp(name) }).first().click()
}

async function recordDonation(page: Page, scripts: boolean): Promise<string> {
  await page.goto('/en/c/chicago/donations/new')
  await chooseDonor(page, 'Björn Åkesson', scripts)
  await page.getByLabel('Date received').fill('11/20/2026')
  await page.getByLabel('Amount', { exact: true }).fill('100+50')
  await page.locator('select[name="method"]').selectOption('card')
  await page.locator('select[name="purpose"]').selectOption('general')
  await submit(page, 'Save donation')
  if (!scripts) {
    await page.getByRole('radio', { name: /Björn Åkesson/ }).first().check()
    await submit(page, 'Save donation')
  }
  await page.waitForURL(/\/donations\/[0-9a-f-]{36}\?saved=1/)
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
}

for (const scripts of [true, false]) {
  describeJourney(
    `The main job, ${scripts ? 'with' : 'without'} scripts`,
    (journey) => {
      it(
        'records, corrects and voids a donation, and its page shows the whole history',
        async () => {
          const page = await journey.openPage({ scripts })
          await exploreExample(page)
          await page.goto('/en/c/chicago/donations/new')
          await submit(page, 'Save donation')
          expect(await page.getByRole('heading', { name: 'There is a problem' }).isVisible()).toBe(true)
          const number = await recordDonation(page, scripts)
          expect(number).toMatch(/^CHI-D-20\d\d-\d{4}$/)
          expect(await page.getByText('$150.00').first().isVisible()).toBe(true)
          const address = page.url().split('?')[0] ?? ''
          await page.goto(`${address}/correct`)
          await page.getByLabel('Amount', { exact: true }).fill('175.00')
          await page.getByLabel('Reason').fill('The card statement says 175 dollars.')
          await submit(page, 'Save correction')
          await page.waitForURL(/saved=1/)
          expect(await page.getByText('The card statement says 175 dollars.').first().isVisible()).toBe(true)
          await page.goto(`${address}/void`)
          await page.getByLabel('Reason').fill('Entered for practice.')
          await submit(page, 'Void this donation')
          await page.waitForURL(/voided=1/)
          const text = (await page.locator('main').textContent()) ?? ''
          for (const part of ['$150.00', '$175.00', 'Entered for practice.', number]) expect(text).toContain(part)
        },
        journeyMilliseconds,
      )

      it(
        'reads the report of a quarter and takes it away in four formats',
        async () => {
          const page = await journey.openPage({ scripts })
          await exploreExample(page)
          await page.goto('/en/c/chicago/reports/quarterly-disclosure/2026-Q3')
          expect(await page.getByText('not legal advice').first().isVisible()).toBe(true)
          const links = await page.locator('a[href*="/api/"]').evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''))
          for (const [format, type] of [['pdf', 'application/pdf'], ['xlsx', 'spreadsheetml'], ['csv', 'text/csv'], ['json', 'application/json']] as const) {
            const link = links.find((href) => href.includes(format))
            const answer = await page.request.get(link ?? 'missing')
            expect([format, answer.status(), answer.headers()['content-type']]).toEqual([format, 200, expect.stringContaining(type)])
            expect((await answer.body()).length).toBeGreaterThan(500)
          }
        },
        journeyMilliseconds,
      )

      it(
        'refuses a secretary the single gifts and the recording of money',
        async () => {
          const page = await journey.openPage({ scripts, expected: [/404/] })
          await signInToExample(page, journey.server(), 'secretary')
          for (const path of ['donations', 'donations/new', 'expenditures/new', 'journal']) {
            const answer = await page.goto(`/en/c/chicago/${path}`)
            expect([path, answer?.status()]).toEqual([path, 404])
          }
        },
        journeyMilliseconds,
      )
    },
    { prepare: loadExample },
  )
}
