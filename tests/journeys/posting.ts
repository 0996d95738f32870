import http from 'node:http'
import type { Page } from 'playwright-core'

/** `length` is what the form claims, null sends it without one until it is answered; `field` is the name of its file. */
export type Sending = { readonly path: string; readonly length: number | null; readonly origin: string; readonly field: string; readonly bytesMax: number }
export type Answered = { readonly status: number; readonly location: string; readonly sent: number }

/** Sends a form to a route as a program would, piece by piece, and stops when it is answered: how much was sent till then tells how much was read. */
export async function postAs(page: Page, address: string, { path, length, origin, field, bytesMax }: Sending): Promise<Answered> {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  return new Promise((resolve, reject) => {
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
    request.write(`--part\r\ncontent-disposition: form-data; name="${field}"; filename="endless.csv"\r\n\r\n`)
    const more = (): void => {
      while (!answered && !request.destroyed && sent < bytesMax) {
        sent += 65_536
        if (!request.write(Buffer.alloc(65_536, 'a'))) { request.once('drain', () => { setImmediate(more) }); return }
      }
    }
    if (length === null) more()
  })
}
