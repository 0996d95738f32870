/**
 * @jest-environment node
 */
import type { Page } from 'playwright-core'
import { exampleWorld } from './example'
import { fill, go, press } from './filling'
import { describeJourney, type Journey } from './journey'
import { postAs } from './posting'
import { signInToExample } from './readers'

const milliseconds = 240_000
const receipt = { name: 'رسید receipt.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n% A receipt\n%%EOF\n') }
const program = { name: 'innocent.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\x00\x03\x00') }
const bill = { name: 'bill.txt', mimeType: 'text/plain', buffer: Buffer.from('Lakeshore Hosting, January 7, 2025. Total $511.00') }
const large = { name: 'large.txt', mimeType: 'text/plain', buffer: Buffer.alloc(1_500_000, 'a') }

async function openGift(journey: Journey, scripts: boolean): Promise<Page> {
  const page = await journey.openPage({ scripts })
  await signInToExample(page, journey.server(), 'treasurer')
  await page.goto('/en/c/chicago/donations?kind=from_foreign_principal')
  await page.locator('main td a, main th a').filter({ hasText: /^CHI-D-/ }).first().click()
  await page.waitForURL(/\/donations\/[0-9a-f-]{36}$/)
  return page
}

async function send(page: Page, files: readonly (typeof receipt)[]): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles([...files])
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}

for (const scripts of [true, false]) {
  describeJourney(
    `Files beside a record, ${scripts ? 'with' : 'without'} scripts`,
    (journey) => {
      it(
        'are added in two steps, saved as they were sent, and taken off with a reason; what is refused is told; one without a record waits in the inbox and is linked by one button',
        async () => {
          const page = await openGift(journey, scripts)
          const record = page.url()
          await go(page, 'Add files', /\/files\/new\/donation\//)
          await send(page, [large])
          await page.getByRole('alert').filter({ hasText: 'larger than 1 MB' }).first().waitFor()
          await send(page, [receipt, program])
          await page.waitForURL(/upload=/)
          const told = await page.locator('main').innerText()
          expect(told).toContain('Files of this type are not kept')
          expect(told).toContain('One file has arrived')
          await fill(page, { evidenceOn: '2026-08-01', note: 'Paper slip' })
          await press(page, 'Attach', /\/donations\/[0-9a-f-]{36}\?attached=1/)
          expect(await page.locator('main').innerText()).toContain('One file was attached.')

          const download = await page.getByRole('link', { name: `Download ${receipt.name}` }).getAttribute('href')
          const answer = await page.request.get(download ?? '')
          expect([answer.status(), await answer.body()]).toEqual([200, receipt.buffer])
          const { 'content-type': type, 'content-disposition': disposition, 'cache-control': cache, 'x-content-type-options': sniff, 'content-security-policy': policy } = answer.headers()
          expect([type, cache, sniff, policy]).toEqual(['application/pdf', 'private, no-store', 'nosniff', "sandbox; default-src 'none'"])
          expect(disposition).toBe(`attachment; filename="____ receipt.pdf"; filename*=UTF-8''${encodeURIComponent(receipt.name)}`)

          await page.getByRole('link', { name: `Take ${receipt.name} off` }).click()
          await page.waitForURL(/\/detach$/)
          await fill(page, { reason: 'Of another gift' })
          await press(page, 'Take off', /\/files\/[0-9a-f-]{36}\?detached=1/)
          await page.goto(record)
          expect(await page.locator('main').innerText()).toContain('Taken off: Of another gift')

          await page.goto('/en/c/chicago/documents?tab=inbox')
          await send(page, [bill])
          await page.waitForURL(/tab=inbox&arrived=1$/)
          expect(await page.locator('main').innerText()).toContain('Read in it: $511.00, Jan 7, 2025')
          await press(page, /^Link to CHI-E-/, /\/expenditures\/[0-9a-f-]{36}\?attached=1/)
          expect(await page.locator('main').innerText()).toContain('bill.txt')
          await page.goto('/en/c/chicago/documents?tab=inbox')
          expect(await page.locator('main').innerText()).toContain('No paper waits here.')
        },
        milliseconds,
      )

      if (scripts) {
        it(
          'of two gigabytes are refused before they are read, without a length at the limit, and from another site at all',
          async () => {
            const page = await openGift(journey, scripts)
            const { address } = journey.server()
            const form = { field: 'files', bytesMax: 60_000_000 }
            const path = `/api/files?chapter=chicago&kind=donation&record=${page.url().split('/').at(-1) ?? ''}&locale=en`
            expect((await postAs(page, address, { ...form, path, length: 2 ** 31, origin: address })).status).toBe(413)
            const endless = await postAs(page, address, { ...form, path, length: null, origin: address })
            expect([endless.status, endless.location]).toEqual([303, expect.stringContaining('refused=fileTooLarge')])
            expect(endless.sent).toBeLessThan(50_000_000)
            expect((await postAs(page, address, { ...form, path, length: 2 ** 31, origin: 'https://elsewhere.example' })).status).toBe(403)
          },
          milliseconds,
        )
      }
    },
    { world: exampleWorld, settings: { FILE_MEGABYTES_MAX: '1' } },
  )
}
