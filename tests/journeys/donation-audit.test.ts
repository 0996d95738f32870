/**
 * @jest-environment node
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { download } from './report-files'
import { exampleWorld } from './example'
import { fill, go, press } from './filling'
import { describeJourney } from './journey'
import { signInToExample, signInWithLink } from './readers'

const journeyMilliseconds = 300_000
const auditor = { name: 'Vera Prüfer', email: 'vera@example.org' } as const
const ofAudit = /\/audits\/[0-9a-f-]{36}(?:[?#].*)?$/
const excepted = 'The receipt names another day.'
const conclusion = 'The donations of December are recorded in all that matters, but for one receipt.'

/** The administrator opens the engagement and reads the one-time link that is to be handed over. */
async function openEngagement(page: Page): Promise<string> {
  await page.goto('/en/c/chicago/audits')
  await go(page, 'Open an audit', /\/audits\/new$/)
  await fill(page, {
    auditorName: auditor.name, email: auditor.email, periodFrom: '2025-12-01', periodThrough: '2025-12-31', endsOn: '2099-12-31', scope: 'Donations of December 2025.', tolerable: '2,500.00', expected: '', risk: '5',
  })
  await press(page, 'Open the audit', /\/audits\/[0-9a-f-]{36}\?saved=1$/)
  return new URL((await page.locator('main code').innerText()).trim()).pathname
}

async function textOf(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ')
}

/** Tests the drawn records one after the other, each page leading to the next: one exception, one that cannot be tested, the others pass. Gives the number of the exception. */
async function testSample(page: Page): Promise<string> {
  await go(page, /^Test its records/, /\?sample=/)
  await page.getByRole('link', { name: /^Note a result / }).first().click()
  let number = ''
  for (let place = 0; ; place += 1) {
    await page.waitForURL(/\/marks\//)
    const shown = /Record (\d+) of (\d+) in sample S-1/.exec(await textOf(page))
    const [result, note] = [['pass', ''], ['exception', excepted], ['cannot-test', 'The deposit slip is missing.']][place] ?? ['pass', '']
    if (result === 'exception') number = /Note a result on (\S+)/.exec((await page.locator('h1').innerText()))?.[1] ?? ''
    const before = page.url()
    await fill(page, { result: result ?? '', note: note ?? '' })
    await page.locator('input[type="checkbox"][name="attributes[]"]').first().check()
    await page.getByRole('button', { name: 'Save result' }).first().click()
    await page.waitForURL((address) => address.href !== before)
    if (shown?.[1] === shown?.[2]) return number
  }
}

/** What the auditor noted and found is put to the chapter, which answers; the auditor closes it. */
async function settleException(page: Page, office: Page, number: string): Promise<void> {
  await go(page, `Note again ${number}`, /\/marks\//)
  await go(page, 'Record a finding', /\/points\/new/)
  await fill(page, { kind: 'finding', told: excepted, cause: 'Receipts are written from the bank statement.', effect: 'A gift may be acknowledged for the wrong year.', recommendation: 'Write receipts from the record.' })
  await press(page, 'Save', /\/points#p-/)
  await office.goto(new URL(page.url()).pathname)
  await go(office, /^Answer/, /\/points\/answer\?/)
  await fill(office, { answer: 'The treasurer sent a corrected receipt.' })
  await press(office, 'Save', /\/points#p-/)
  await page.reload()
  await go(page, /^Close/, /\/points\/close\?/)
  await fill(page, { closing: 'Seen on the corrected receipt.' })
  await press(page, 'Save', /\/points#p-/)
}

/** Words alone: a PDF sets its full stops apart from them. */
function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

async function hashOfJson(page: Page): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'JSON, the canonical text', exact: true }).click()])
  return createHash('sha256').update(await readFile(await file.path())).digest('hex')
}

describeJourney(
  'An auditor, from the invitation to signed workpapers',
  (journey) => {
    it(
      'draws a sample that nobody chose, tests it, puts an exception to the chapter, closes it by its answer, signs, and takes the workpapers away',
      async () => {
        const office = await journey.openPage()
        await signInToExample(office, journey.server(), 'administrator')
        const link = await openEngagement(office)
        // The auditor works without scripts: everything is a plain form.
        const page = await journey.openPage({ scripts: false })
        await signInWithLink(page, link, auditor.email)
        await page.goto('/en/c/chicago')
        await page.goto('/en/c/chicago/reports')
        expect(await page.locator('select[name="form"] option').allInnerTexts()).toEqual(['Donation audit', 'Tests of all donations'])
        await go(page, /^Audits/, /\/audits$/)
        await go(page, new RegExp(auditor.name), ofAudit)
        await go(page, 'Samples', /\/samples$/)
        await go(page, 'Draw a sample', /\/samples\/new$/)
        await fill(page, { method: 'all', purpose: 'Occurrence and amount' })
        await press(page, 'Draw the sample', /\/samples#s-/)
        expect(await textOf(page)).toContain('Open until every record has a result')
        await go(page, 'Workpapers', /\/workpapers$/)
        expect(await textOf(page)).toMatch(/\d+ drawn records have no result yet/)
        await go(page, 'Samples', /\/samples$/)
        // From a letter or a line of the bank to the books: found in the list, tested from its record.
        await go(page, 'Records', ofAudit)
        await go(page, /^Find a donation/, /\/donations$/)
        await page.locator('main td a[href*="/donations/"], main th a[href*="/donations/"]').first().click()
        await go(page, `Note a result in the audit by ${auditor.name}`, /\/marks\//)
        await go(page, `Audit by ${auditor.name}`, ofAudit)
        await go(page, 'Samples', /\/samples$/)
        const number = await testSample(page)
        await settleException(page, office, number)

        await go(page, 'Workpapers', /\/workpapers$/)
        await go(page, 'Sign the workpapers', /\/workpapers\/sign$/)
        await fill(page, { conclusion })
        await press(page, 'Sign the workpapers', /\/workpapers$/)
        const signed = await textOf(page)
        for (const part of [`Signed by ${auditor.name}`, conclusion, 'Population', 'Test sheets', 'Findings']) expect(signed).toContain(part)
        expect(signed).toContain(await hashOfJson(page))
        const told = [number, excepted, 'The treasurer sent a corrected receipt.', 'Seen on the corrected receipt.', 'The deposit slip is missing.', conclusion]
        for (const format of ['pdf', 'xlsx', 'csv', 'json'] as const) {
          const text = wordsOf(await download(page, format))
          for (const part of told) expect({ format, text }).toEqual({ format, text: expect.stringContaining(wordsOf(part)) })
        }

        await go(page, 'Records', ofAudit)
        expect(await page.getByRole('link', { name: /^Note (?:a result|again) / }).count()).toBe(0)
        await office.goto(new URL(page.url()).pathname)
        expect(await office.getByRole('link', { name: /^Resolve / }).count()).toBe(0)
        await go(office, 'Workpapers', /\/workpapers$/)
        expect(await office.getByRole('link', { name: 'Open this audit again' }).count()).toBe(0)
      },
      journeyMilliseconds,
    )
  },
  { world: exampleWorld },
)
