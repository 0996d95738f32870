/**
 * @jest-environment node
 */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { entityBomb, liars, zipBomb } from '@/scripts/bench/hostile/files'
import { exampleWorld } from './example'
import { describeJourney } from './journey'
import { postAs } from './posting'
import { signInToExample } from './readers'

const milliseconds = 240_000
const rows = ['01/13/2026,Zelle payment from NOOR EXAMPLE Conf# a1,40.00,Z-1', '01/14/2026,Counter deposit,60.00,C-1', '01/15/2026,Rent of the hall,-80.00,R-1']
const more = '01/20/2026,Zelle payment from NOOR EXAMPLE Conf# a2,40.00,Z-2'

function fileOf(name: string, lines: readonly string[]) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(['Date,Description,Amount,Transaction ID', ...lines].join('\n')) }
}

/** Long by its texts, so that it has few rows. */
const long = Array.from({ length: 260 }, (_, row) => `2026-02-03,Zelle payment from NOOR EXAMPLE Conf# ${'x'.repeat(4000)},5.00,L-${row}`)

async function send(page: Page, file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
  await page.goto('/en/c/chicago/imports')
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.getByRole('button', { name: 'Look at this file' }).click()
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/)
}

async function settle(page: Page): Promise<void> {
  await page.locator('select[name="method"]').selectOption('zelle')
  await page.locator('select[name="purpose"]').selectOption('general')
  await page.getByRole('button', { name: 'Show the preview' }).click()
  await page.getByRole('heading', { level: 1, name: /^What will be imported/ }).waitFor()
}

for (const scripts of [true, false]) {
  describeJourney(
    `A bank file, ${scripts ? 'with' : 'without'} scripts`,
    (journey) => {
      it('is looked at, asked about, imported, met by an overlapping second file, and taken back', async () => {
        const page = await journey.openPage({ scripts })
        await signInToExample(page, journey.server(), 'treasurer')
        await send(page, fileOf('first.csv', rows))
        await settle(page)
        expect(await page.locator('main').innerText()).toContain('3 movements: 1 new, 0 already here, 1 to decide, 1 money out, 0 left out.')
        await page.getByRole('button', { name: 'Import', exact: true }).click()
        await page.getByText('There is a problem').waitFor()
        await page.locator('input[name="take-1"][value="anonymous"]').check()
        await page.getByRole('button', { name: 'Import', exact: true }).click()
        await page.getByText('2 records were made.').waitFor()
        await send(page, fileOf('second.csv', [...rows, more]))
        await settle(page)
        expect(await page.locator('main').innerText()).toContain('4 movements: 1 new, 3 already here, 0 to decide, 0 money out, 0 left out.')
        await page.getByRole('button', { name: 'Import', exact: true }).click()
        await page.getByText('One record was made.').waitFor()
        await page.getByRole('button', { name: 'Take this import back' }).click()
        await page.getByRole('heading', { level: 1, name: 'The import of second.csv was taken back' }).waitFor()
        await send(page, fileOf('broken.csv', ['2026-02-30,A,1.00,Z-9']))
        expect(await page.locator('main').innerText()).toContain('Line 2: it must be a real day, like 2026-11-25 (2026-02-30).')
        for (const { told, ...file } of liars) {
          await send(page, file)
          expect(await page.locator('main').innerText()).toContain(told)
        }
        await send(page, fileOf('long.csv', long))
        await page.getByRole('heading', { level: 1, name: 'What does long.csv mean?' }).waitFor({ timeout: milliseconds })
        if (!scripts) return
        await page.locator('select[name="purpose"]').selectOption('general')
        await page.getByRole('button', { name: 'Show the preview' }).click()
        await page.getByText('260 movements: 260 new').waitFor({ timeout: milliseconds })
        await page.getByRole('button', { name: 'Import', exact: true }).click()
        await page.getByText('260 records were made.').waitFor({ timeout: milliseconds })
      }, milliseconds)

      if (!scripts) return
      it('gets one sentence where it is made to hurt: a zip bomb, an entity bomb, two gigabytes, and one without a length is stopped at 50 MB', async () => {
        const page = await journey.openPage()
        await signInToExample(page, journey.server(), 'treasurer')
        const refused = async () => (await page.locator('main li').allInnerTexts()).filter((text) => text.startsWith('Line '))
        await send(page, { name: 'bomb.xlsx', mimeType: 'application/zip', buffer: zipBomb(140_000_000) })
        expect(await refused()).toEqual([expect.stringContaining('unpacks to more')])
        await send(page, { name: 'laughs.xml', mimeType: 'application/xml', buffer: entityBomb })
        expect(await refused()).toEqual([expect.stringContaining('document type')])
        const { address } = journey.server()
        const form = { path: '/api/imports?chapter=chicago&locale=en', origin: address, field: 'file', bytesMax: 120_000_000 }
        const told = [303, expect.stringContaining('refused=importTooLarge')]
        const whole = await postAs(page, address, { ...form, length: 2 ** 31 })
        expect([whole.status, whole.location]).toEqual(told)
        const endless = await postAs(page, address, { ...form, length: null })
        expect([endless.status, endless.location]).toEqual(told)
        // What is on its way in buffers was not read.
        expect(endless.sent).toBeLessThan(60_000_000)
        await page.goto(new URL(endless.location, address).href)
        expect(await page.getByRole('alert').filter({ hasText: 'larger than 50 MB' }).count()).toBe(1)
        // Scripts say it before anything is sent.
        await page.goto('/en/c/chicago/imports')
        const file = path.join(mkdtempSync(path.join(tmpdir(), 'two-gigabytes-')), 'two-gigabytes.csv')
        writeFileSync(file, '')
        truncateSync(file, 2 ** 31)
        await page.locator('input[type="file"]').setInputFiles(file)
        await page.getByRole('button', { name: 'Look at this file' }).click()
        await page.getByRole('alert').filter({ hasText: 'larger than 50 MB' }).waitFor()
        rmSync(path.dirname(file), { recursive: true })
      }, milliseconds)
    },
    { world: exampleWorld },
  )
}
