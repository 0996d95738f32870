/**
 * @jest-environment node
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { accessibilityFaults } from './accessibility'
import { phone } from './browser'
import { exampleWorld, exploreExample } from './example'
import { fill, go, press } from './filling'
import { describeJourney, type Journey } from './journey'
import { addressInPicture } from './qr-code'
import { signInToExample } from './readers'
import { approve, doneOn, seal, textOf } from './report-steps'

const journeyMilliseconds = 300_000
const report = '/en/c/chicago/reports/quarterly-disclosure/2025-Q1'
const number = 'CHI-QD-2025-Q1-1'
const publicPage = '/en/t/friends-of-sahrabad-usa/chicago'
const kilobytesMax = 60

/** A note for each finding that asks for one. */
async function explain(page: Page): Promise<void> {
  await page.goto(`${report}/explain`)
  for (const note of await page.locator('textarea[name^="note-"]').all()) await note.fill('Looked at, and right.')
  for (const officer of await page.locator('input[name="signerIds"]').all()) await officer.check()
  await press(page, 'Save notes', doneOn(report, 'explained'))
}

/** The amount that the program's own page of the report shows for a figure. */
async function amountOnScreen(page: Page, label: string): Promise<string> {
  return (await page.locator('tr', { has: page.getByText(label, { exact: true }) }).first().innerText()).match(/\$[\d,]+\.\d\d/)?.[0] ?? ''
}

/** A donor points the camera of a telephone at the receipt, and sees each step pass, without an account; with one sign of the code wrong, nothing is found. */
async function verifiesAsDonor(journey: Journey, treasurer: Page): Promise<void> {
  await treasurer.goto(`/en/c/chicago/donations?from=2025-01-01&through=2025-03-31&method=check&kind=gift`)
  await treasurer.locator('main tbody a').first().click()
  await treasurer.waitForURL(/\/donations\/[0-9a-f-]{36}$/)
  await go(treasurer, 'Issue a receipt', /\/receipts\/new\?donation=/)
  await press(treasurer, 'Issue the receipt', /\/receipts\/[0-9a-f-]{36}/)
  expect(await textOf(treasurer)).not.toContain('Property given')
  await treasurer.emulateMedia({ media: 'print' })
  expect((await treasurer.locator('main section').last().boundingBox())?.width).toBeGreaterThan(600)
  await treasurer.emulateMedia({ media: 'screen' })
  const address = await addressInPicture(treasurer, await treasurer.locator('main svg[role="img"]').last().screenshot())
  expect(address).toMatch(new RegExp(`^${journey.server().address}/en/verify#[0-9a-f]{32}$`))

  const telephone = await journey.openPage({ viewport: phone, expected: [/404/] })
  await telephone.goto(address)
  await telephone.getByText(/^This gift of \$[\d,]+\.\d\d on .* is in the sealed report .*CHI-QD-2025-Q1-1/).waitFor()
  const outcomes = await telephone.locator('#steps li').evaluateAll((rows) => rows.map((row) => row.getAttribute('class')))
  expect(outcomes.length).toBeGreaterThan(5)
  expect(outcomes.filter((outcome) => outcome !== 'pass')).toEqual([])
  expect(await telephone.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
  expect(await accessibilityFaults(telephone, { colours: true })).toEqual([])
  const [proof] = await Promise.all([telephone.waitForEvent('download'), telephone.getByRole('link', { name: /^Save the proof of gift/ }).click()])
  expect(JSON.parse(await readFile(await proof.path(), 'utf8'))).toMatchObject({ kind: 'sunledger-gift-proof', report: { number } })
  const last = address.at(-1) === 'a' ? 'b' : 'a'
  await telephone.goto('/en/verify')
  await telephone.locator('#code').fill(`${address.slice(-32, -1)}${last}`)
  await telephone.locator('#ask').click()
  await telephone.getByText('Not found: no receipt has this code.').waitFor()
}

describeJourney(
  'The public page',
  (journey) => {
    it(
      'shows nothing until a report is published with its preview, then everything to somebody without account and scripts, who checks it; withdrawn, it says so',
      async () => {
        const address = (path: string): string => `${journey.server().address}${path}`
        const treasurer = await journey.openPage()
        await exploreExample(treasurer)
        const administrator = await journey.openPage()
        await signInToExample(administrator, journey.server(), 'administrator')
        await explain(treasurer)
        await approve(treasurer, report)
        await approve(administrator, report)
        await seal(administrator, report)
        expect((await fetch(address(publicPage))).status).toBe(404)

        await go(administrator, /^Publish version 1$/, /\/publish\?version=1$/)
        const preview = await textOf(administrator)
        expect(preview).toContain('The public page is switched off')
        expect(preview).toContain('Donors who are not named, as one total')
        expect(preview).toContain('Crescent Print & Copy')
        const hash = (await administrator.locator('.hash').innerText()).trim()
        await press(administrator, 'Publish this report', doneOn(report, 'published'))
        const screen = [await amountOnScreen(administrator, 'Receipts'), await amountOnScreen(administrator, 'Disbursements'), await amountOnScreen(administrator, 'Sent abroad')]
        expect((await fetch(address(publicPage))).status).toBe(404)
        await administrator.goto('/en/c/chicago/settings/public-page')
        expect(await textOf(administrator)).toContain(number)
        await administrator.locator('main input[name="shown"][value="yes"]').check()
        await fill(administrator, { about: 'We help after floods.', contact: 'office@example.org' })
        await press(administrator, 'Save the public page', /saved=1/)

        const visitor = await journey.openPage({ scripts: false })
        const answer = await visitor.goto(publicPage)
        const headers = answer?.headers() ?? {}
        expect(headers['content-security-policy']).toContain(`script-src 'none'`)
        expect([headers['cache-control'], headers['set-cookie']]).toEqual(['public, no-cache', undefined])
        const html = (await answer?.text()) ?? ''
        expect(html).not.toMatch(/<script|nonce/i)
        const style = await (await fetch(address('/public-page.css'))).text()
        expect((gzipSync(html).length + gzipSync(style).length) / 1024).toBeLessThan(kilobytesMax)
        expect((await fetch(address(publicPage), { headers: { 'if-none-match': headers['etag'] ?? '' } })).status).toBe(304)
        const main = await textOf(visitor)
        for (const amount of screen) expect(main).toContain(amount)
        expect(main).toMatch(/Not filed yet Late by \d+ days/)

        await go(visitor, number, new RegExp(`/reports/${number}$`))
        expect(await textOf(visitor)).toContain(hash)
        expect(await textOf(visitor)).toContain('On behalf of')
        const [file] = await Promise.all([visitor.waitForEvent('download'), visitor.getByRole('link', { name: 'Download JSON' }).click()])
        expect(file.suggestedFilename()).toBe(`${number}.json`)
        expect(createHash('sha256').update(await readFile(await file.path())).digest('hex')).toBe(hash)
        await go(visitor, 'Verify a gift', /\/verify\/index\.html$/)

        const telephone = await journey.openPage({ viewport: phone })
        await telephone.goto(publicPage)
        expect(await telephone.evaluate(() => [document.documentElement, ...document.querySelectorAll('.scroll')].every((box) => box.scrollWidth <= box.clientWidth))).toBe(true)
        const seen = await journey.openPage()
        for (const path of [publicPage, `${publicPage}/reports/${number}`]) {
          await seen.goto(path)
          expect(await accessibilityFaults(seen, { colours: true })).toEqual([])
          await seen.goto(path.replace('/en/', '/ar-XB/'))
          expect(await seen.locator('html').getAttribute('dir')).toBe('rtl')
          expect(await accessibilityFaults(seen, { colours: false })).toEqual([])
        }

        await verifiesAsDonor(journey, treasurer)

        await administrator.goto(report)
        await go(administrator, /^Withdraw version 1$/, /\/withdraw\?version=1$/)
        await fill(administrator, { reason: 'A text names the wrong hall.' })
        await press(administrator, 'Withdraw this report', doneOn(report, 'withdrawn'))
        await visitor.goto(publicPage)
        expect(await textOf(visitor)).toContain('A text names the wrong hall.')
        expect((await fetch(address(`${publicPage}/reports/${number}.json`))).status).toBe(410)
      },
      journeyMilliseconds,
    )
  },
  { world: exampleWorld },
)
