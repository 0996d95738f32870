/**
 * Speaks HTTP with the running product byte by byte: paths and headers go out as they are written here,
 * which `fetch` does not allow (it resolves `..` and refuses some headers).
 */
import { readFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { z } from 'zod'
import { openForm } from '@/lib/form-state'
import { distFolder, root } from '../build'

export type Answer = {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

export type Question = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
}

export type Client = {
  readonly ask: (path: string, question?: Question) => Promise<Answer>
  /** Calls a server action as a browser with scripts does, with no other right than the cookie; `at` is any page that holds it. */
  readonly act: (action: string, at: string, fields: Fields, headers?: Question['headers']) => Promise<Answer>
}

export type Fields = Readonly<Record<string, string>>

/** Connections stay open and are shared: a matrix asks thousands of times. */
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 })

/** Somebody with these cookies; an empty text is nobody. `hear` is told every answer. */
export function clientOf(address: string, cookie: string, hear: (answer: Answer) => void = () => undefined): Client {
  const { host, hostname, port } = new URL(address)
  const ask: Client['ask'] = (target, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const sent = { host, ...(cookie === '' ? {} : { cookie }), ...(body === undefined ? {} : { 'content-length': String(body.length) }), ...headers }
      const request = http.request({ agent, hostname, port, path: target, method, headers: sent }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const answer = { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }
          hear(answer)
          resolve(answer)
        })
        response.on('error', reject)
      })
      request.on('error', reject)
      request.end(body)
    })
  const act: Client['act'] = async (action, at, fields, headers = {}) => {
    const call = await callOf(fields)
    return ask(at, { method: 'POST', body: call.body, headers: { 'next-action': idOfAction(action), 'content-type': call.type, origin: address, ...headers } })
  }
  return { ask, act }
}

/** The cookies of an answer, as the next request sends them. */
export function cookiesOf({ headers }: Answer): string {
  return (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '').join('; ')
}

/** The two arguments of an action, the state of the form and what was typed, as React encodes them: references first, the list last. */
async function callOf(fields: Fields): Promise<{ readonly type: string; readonly body: Buffer }> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(`_1_${name}`, value)
  form.append('0', JSON.stringify([openForm(), '$K1']))
  const encoded = new Response(form)
  return { type: encoded.headers.get('content-type') ?? '', body: Buffer.from(await encoded.arrayBuffer()) }
}

const manifestSchema = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string() })) })
let ids: ReadonlyMap<string, string> | null = null

/** Every action of the build by its name, with the id under which it can be called. */
export function actionIds(): ReadonlyMap<string, string> {
  ids ??= new Map(
    Object.entries(manifestSchema.parse(JSON.parse(readFileSync(path.join(root, distFolder, 'server/server-reference-manifest.json'), 'utf8'))).node).map(
      ([id, { exportedName }]) => [exportedName, id],
    ),
  )
  return ids
}

function idOfAction(name: string): string {
  const id = actionIds().get(name)
  if (id === undefined) throw new Error(`The build has no action ${name}.`)
  return id
}
