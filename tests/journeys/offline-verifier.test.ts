/**
 * @jest-environment node
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { aGiftProof } from '@/tests/factories/gift-proof'
import { aSealedPack } from '@/tests/factories/pack'
import { accessibilityFaults } from './accessibility'
import { launch, phone, type OpenBrowser } from './browser'
import { findChromium } from './chromium'

const address = pathToFileURL(path.resolve(__dirname, '../../public/verify/index.html')).href
const found = findChromium()

/** A saved copy of the page on a telephone, with the network off. */
async function open(browser: OpenBrowser): Promise<Page> {
  const page = await browser.openPage({ viewport: phone })
  await page.context().setOffline(true)
  await page.goto(address)
  return page
}

const outcomes = (page: Page) => page.locator('#steps li').evaluateAll((rows) => rows.map((row) => row.getAttribute('class')))

const describeWithBrowser = 'missing' in found ? describe.skip : describe

describeWithBrowser('The page that verifies a gift', () => {
  let browser: OpenBrowser | undefined

  beforeAll(async () => {
    if (!('missing' in found)) browser = await launch(found, 'file:///')
  }, 120_000)

  afterAll(() => browser?.close())

  it('checks a proof from a file with the network off, and names what fails when one byte is another', async () => {
    if (browser === undefined) throw new Error('There is no browser here.')
    const proof = aGiftProof()
    const folder = mkdtempSync(path.join(os.tmpdir(), 'sunledger-proof-'))
    const [good, bad] = [path.join(folder, 'good.json'), path.join(folder, 'bad.json')]
    writeFileSync(good, JSON.stringify(proof))
    writeFileSync(bad, JSON.stringify({ ...proof, line: { ...proof.line, text: proof.line.text.replace(/"amountCents":1/, '"amountCents":9').replace(/"amountCents":2/, '"amountCents":8') } }))
    const page = await open(browser)
    await page.getByLabel(/Proof of a gift/).setInputFiles(good)
    await page.getByText(/is in the sealed report .*seal CHI-QD-2025-Q4-1/).waitFor()
    expect(await outcomes(page)).toEqual(['pass', 'pass', 'pass', 'pass', 'pass', 'pass'])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
    expect(await accessibilityFaults(page, { colours: true })).toEqual([])
    await page.getByLabel(/Proof of a gift/).setInputFiles(bad)
    await page.getByText('Mismatch: this does not hold. What fails: root.').waitFor()
    expect(await outcomes(page)).toEqual(['pass', 'pass', 'fail', 'pass', 'pass', 'pass'])
    expect(browser.takeProblems()).toEqual([])
  }, 120_000)

  it('checks a whole pack with the network off, and names the file and the line of which one byte is another', async () => {
    if (browser === undefined) throw new Error('There is no browser here.')
    const folder = mkdtempSync(path.join(os.tmpdir(), 'sunledger-pack-'))
    const [good, bad] = [path.join(folder, 'good.zip'), path.join(folder, 'bad.zip')]
    writeFileSync(good, aSealedPack())
    writeFileSync(bad, aSealedPack((report) => report.replace(/"amountCents":\d/, '"amountCents":9')))
    const page = await open(browser)
    await page.getByLabel(/pack of a report/).setInputFiles(good)
    await page.getByText(/^This pack is whole: it is the sealed report for October 1, 2025 to December 31, 2025/).waitFor()
    expect(await outcomes(page)).toEqual(['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'])
    await page.getByLabel(/pack of a report/).setInputFiles(bad)
    await page.getByText(/^Mismatch: this does not hold/).waitFor()
    const said = (await page.locator('#steps').innerText()).replace(/\s+/g, ' ')
    expect(said).toContain('report/report.json was changed')
    expect(said).toMatch(/Lines: Fail\. \S+\/\S+ was changed/)
    expect(browser.takeProblems()).toEqual([])
  }, 120_000)
})
