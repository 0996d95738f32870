/** One signed-in client: keeps its cookies and posts forms as a browser without scripts does. */
export type Visitor = {
  /** The page's text; throws for any answer but 200. */
  readonly page: (path: string) => Promise<string>
  readonly open: (path: string) => Promise<Response>
  /** Posts a form. */
  readonly postForm: (path: string, fields: Readonly<Record<string, string>>) => Promise<Response>
  /** Posts JSON, as a page's script does. */
  readonly post: (path: string, body: object) => Promise<Response>
  /** For requests that `fetch` cannot make. */
  readonly origin: string
  readonly cookie: () => string
}

const password = 'a long password for benchmarks 2026'

/** Opens the one-time link, chooses a password with it and is signed in. */
export async function visitorOfLink(link: string): Promise<Visitor> {
  const cookies = new Map<string, string>()
  const { origin, pathname } = new URL(link)
  const cookie = (): string => [...cookies].map((pair) => pair.join('=')).join('; ')
  const send = async (path: string, body?: FormData): Promise<Response> => {
    const headers = { accept: 'text/html', origin, cookie: cookie() }
    const answer = await fetch(new URL(path, origin), { headers, redirect: 'manual', ...(body && { method: 'POST', body }) })
    for (const line of answer.headers.getSetCookie()) keep(cookies, line)
    return answer
  }
  const whole = (path: string, answer: Response): Response => {
    if (answer.status !== 200) throw new Error(`${path} answers with ${answer.status}`)
    return answer
  }
  const open = async (path: string): Promise<Response> => whole(path, await send(path))
  const postForm = async (path: string, fields: Readonly<Record<string, string>>): Promise<Response> => {
    const body = new FormData()
    for (const [field, value] of Object.entries(fields)) body.append(field, value)
    return whole(path, await send(path, body))
  }
  const post = async (path: string, body: object): Promise<Response> => {
    const headers = { 'content-type': 'application/json', origin, cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }
    const answer = await fetch(new URL(path, origin), { method: 'POST', headers, body: JSON.stringify(body) })
    return whole(path, answer)
  }
  const page = async (path: string): Promise<string> => (await open(path)).text()
  const form = (await send(pathname)).headers.get('location') ?? ''
  const answer = await send(form, filledIn(await page(form), { password, passwordAgain: password }))
  if (answer.status !== 303) throw new Error(`The password was not taken: ${answer.status}`)
  return { open, page, post, postForm, origin, cookie }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  if (name === undefined || value === undefined) return
  if (value === '') cookies.delete(name)
  else cookies.set(name, value)
}

/** The hidden fields of the form that asks for a password, with the answers. */
function filledIn(html: string, answers: Readonly<Record<string, string>>): FormData {
  const form = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([text]) => text).find((text) => text.includes('type="password"')) ?? ''
  const body = new FormData()
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    if (name !== null) body.append(name, answers[name] ?? attribute(tag, 'value') ?? '')
  }
  return body
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? null : value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
