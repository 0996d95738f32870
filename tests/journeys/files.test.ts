/**
 * @jest-environment node
 */
import http from 'node:http'
import type { Page } from 'playwright-core'
import { loadExample } from './example'
import { fill, go, press } from './filling'
import { describeJourney, type Journey } from './journey'
import { signInToExample } from './readers'

const milliseconds = 240_000
const receipt = { name: 'رسید receipt.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n% A receipt\n%%EOF\n') }
const program = { name: 'innocent.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\x00\x03\x00') }
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

type Sending = { readonly path: string; readonly length: number | null; readonly origin: string }
type Answered = { readonly status: number; readonly location: string; readonly sent: number }

/** Sends a form to the route as a program would; `length` is what it claims, null sends it without one until it is answered. */
function postAs(page: Page, address: string, { path, length, origin }: Sending): Promise<Answered> {
  return page.context().cookies().then((cookies) => new Promise((resolve, reject) => {
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const headers = { cookie, origin, 'content-type': 'multipart/form-data; boundary=part', ...(length !== null && { 'content-length': String(length) }) }
    let sent = 0
    let answered = false
    const request = http.request(new URL(path, address), { method: 'POST', headers }, (answer) => {
      answered = true
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', sent })
      answer.resume()
      request.destroy()
    })
    request.on('error', (error) => { if (!answered) reject(error) })
    request.write('--part\r\ncontent-disposition: form-data; name="files"; filename="endless.txt"\r\n\r\n')
    const more = (): void => {
      while (!answered && !request.destroyed && sent < 60_000_000) {
        sent += 65_536
        if (!request.write(Buffer.alloc(65_536, 'a'))) { request.once('drain', () => { setImmediate(more) }); return }
      }
    }
    if (length === null) more()
  }))
}

for (const scripts of [true, false]) {
  describeJourney(
    `Files beside a record, ${scripts ? 'with' : 'without'} scripts`,
    (journey) => {
      it(
        'are added in two steps, saved as they were sent, and taken off with a reason; what is refused is told',
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
        },
        milliseconds,
      )

      if (scripts) {
        it(
          'of two gigabytes are refused before they are read, without a length at the limit, and from another site at all',
          async () => {
            const page = await openGift(journey, scripts)
            const { address } = journey.server()
            const path = `/api/files?chapter=chicago&kind=donation&record=${page.url().split('/').at(-1) ?? ''}&locale=en`
            expect((await postAs(page, address, { path, length: 2 ** 31, origin: address })).status).toBe(413)
            const endless = await postAs(page, address, { path, length: null, origin: address })
            expect([endless.status, endless.location]).toEqual([303, expect.stringContaining('refused=fileTooLarge')])
            expect(endless.sent).toBeLessThan(50_000_000)
            expect((await postAs(page, address, { path, length: 2 ** 31, origin: 'https://elsewhere.example' })).status).toBe(403)
          },
          milliseconds,
        )
      }
    },
    { prepare: loadExample, settings: { FILE_MEGABYTES_MAX: '1' } },
  )
}
