import http from 'node:http'
import { founderOperator } from '@/lib/auth/operator'
import { setUpOrganization } from '@/lib/data/installation/command-line-set-up'
import { entityBomb, liars, zipBomb } from './hostile/files'
import { peakOf, residentMegabytes, say, timed } from './measure'
import { withServer, type Server } from './server'
import { visitorOfLink, type Visitor } from './visitor'

const slug = 'hostile'
const target = `/api/imports?chapter=${slug}&locale=en`
const pieceBytes = 65_536

type Answer = { readonly location: string; readonly sent: number }

/** Sends a form piece by piece until it is answered; `length` is what it claims, null sends it without one. */
function post(visitor: Visitor, { name, content, length }: { readonly name: string; readonly content: Buffer | 'endless'; readonly length: number | 'true' | null }): Promise<Answer> {
  const [head, tail] = [Buffer.from(`--part\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`), Buffer.from('\r\n--part--\r\n')]
  const whole = content === 'endless' ? null : Buffer.concat([head, content, tail])
  const claimed = length === 'true' ? (whole?.length ?? 0) : length
  return new Promise((resolve, reject) => {
    const headers = { cookie: visitor.cookie(), origin: visitor.origin, 'content-type': 'multipart/form-data; boundary=part', ...(claimed !== null && { 'content-length': String(claimed) }) }
    let [sent, answered] = [0, false]
    const request = http.request(new URL(target, visitor.origin), { method: 'POST', headers }, (answer) => {
      answered = true
      resolve({ location: answer.headers.location ?? '', sent })
      answer.resume()
      request.destroy()
    })
    request.on('error', (error) => { if (!answered) reject(error) })
    if (whole !== null) return void request.end(whole)
    request.write(head)
    const more = (): void => {
      while (!answered && !request.destroyed) {
        sent += pieceBytes
        if (!request.write(Buffer.alloc(pieceBytes, 'a'))) { request.once('drain', () => { setImmediate(more) }); return }
      }
    }
    if (claimed === null) more()
  })
}

/** What the page says in one sentence: the problem beside the field, or why the file cannot be read. */
function sentenceOf(html: string): string {
  const found = /role="alert">([^<]+)</.exec(html.replace(/<next-route-announcer[\s\S]*?<\/next-route-announcer>/g, ''))?.[1] ?? /<li>(Line [\s\S]*?)<\/li>/.exec(html)?.[1] ?? ''
  return found.replace(/<[^>]+>/g, '').replaceAll('&#x27;', "'").trim()
}

type Hostile = { readonly name: string; readonly content: Buffer | 'endless'; readonly length: number | 'true' | null }

const files: readonly Hostile[] = [
  { name: 'zip-bomb.xlsx', content: zipBomb(140_000_000), length: 'true' },
  { name: 'entity-bomb.xml', content: entityBomb, length: 'true' },
  ...liars.map(({ name, buffer }): Hostile => ({ name, content: buffer, length: 'true' })),
  { name: 'two-gigabytes.csv', content: 'endless', length: 2 ** 31 },
  { name: 'without-a-length.csv', content: 'endless', length: null },
]

async function measureOne(server: Server, visitor: Visitor, file: Hostile): Promise<void> {
  const before = residentMegabytes(server.processId)
  let [sentence, sent, milliseconds] = ['', 0, 0]
  const peak = await peakOf(server.processId, async () => {
    const { milliseconds: taken, value } = await timed(async () => {
      const answer = await post(visitor, file)
      return { ...answer, html: await visitor.page(new URL(answer.location, visitor.origin).pathname + new URL(answer.location, visitor.origin).search) }
    })
    milliseconds = taken
    sentence = sentenceOf(value.html)
    sent = value.sent
  })
  if (sentence === '') throw new Error(`${file.name} got no sentence`)
  say(file.name, { sentence, 'until the sentence is read, ms': milliseconds, 'memory of the server more than before, MB': peak - before, 'its memory in all, MB': peak, ...(sent > 0 && { 'sent before the answer, MB': sent / 1024 / 1024 }) })
}

/** How long a file that was made to hurt takes until its sentence stands on the page, and what it costs the production server. */
export async function benchHostile(): Promise<void> {
  const link = await setUpOrganization(founderOperator('America/Chicago'), { organization: 'Hostile', chapter: slug, email: 'bench@example.org', state: 'IL', timeZone: 'America/Chicago' })
  await withServer(async (server) => {
    const visitor = await visitorOfLink(link)
    // The first page of a kind is made by a program that is only then loaded.
    await visitor.page(`/en/c/${slug}/imports`)
    await post(visitor, { name: 'first.csv', content: Buffer.from('Date,Amount\n'), length: 'true' })
    for (const file of files) await measureOne(server, visitor, file)
    say('target', { each: 'one sentence within 2 s, less than 200 MB; without a length stopped at 50 MB' })
  })
}
