import 'server-only'
import { Readable } from 'node:stream'
import Busboy, { type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { piecesOf } from './pieces'

/** One file of an uploaded form, as it arrives. */
export type Part = { readonly name: string; readonly content: AsyncIterable<unknown> }

export type FilesRead<Taken> = {
  readonly taken: readonly Taken[]
  /** What came after the last file that is taken at once, or did not come whole. */
  readonly cut: 'nothing' | 'too-many' | 'broken'
}

type Taking<Taken> = {
  readonly take: (part: Part) => Promise<Taken>
  /** Whether the rest of the form is read after this one; what was left of its content is then passed over. */
  readonly goesOn: (taken: Taken) => boolean
  /** Takes the other fields of the form, as they arrive. */
  readonly field?: (name: string, value: string) => void
}

/** How many files one form may bring. */
export const filesMax = 10

/**
 * Reads the files of an uploaded form one after the other, each while it arrives: `take` gets a file and the next one waits until it is done.
 * Nothing is held but the piece that is there.
 */
export async function readFiles<Taken>(request: Request, { take, goesOn, field }: Taking<Taken>): Promise<FilesRead<Taken>> {
  const form = formReader(request.headers.get('content-type') ?? '')
  if (request.body === null || form === null) return { taken: [], cut: 'broken' }
  const source = Readable.from(piecesOf(request.body))
  const taken: Taken[] = []
  let turn = Promise.resolve()
  let [tooMany, stopped] = [false, false]

  async function takeOne(content: BusboyFileStream, name: string): Promise<void> {
    // A field in which nothing was chosen comes as an empty file without a name.
    if (name !== '' && !stopped) {
      const one = await take({ name, content: content.iterator({ destroyOnReturn: false }) })
      taken.push(one)
      stopped = !goesOn(one)
    }
    if (stopped) source.destroy()
    else content.resume()
  }

  const whole = ended(form, source, (content, name) => {
    turn = turn.then(() => takeOne(content, name)).catch((error: unknown) => { source.destroy(error instanceof Error ? error : new Error(String(error))) })
  })
  if (field !== undefined) form.on('field', (name: string, value: string) => { field(name, value) })
  form.on('filesLimit', () => { tooMany = true })
  source.pipe(form)
  const arrived = await whole
  await turn
  source.destroy()
  return { taken, cut: tooMany ? 'too-many' : arrived || stopped ? 'nothing' : 'broken' }
}

/** Null for what is no form with files. */
function formReader(contentType: string): BusboyInstance | null {
  if (!/^multipart\/form-data;/i.test(contentType)) return null
  try {
    return Busboy({ headers: { 'content-type': contentType }, limits: { files: filesMax, fields: filesMax, fieldSize: 1024, headerPairs: 50 } })
  } catch {
    return null
  }
}

/** Whether all of the form came. A sender that goes away also ends the file that was arriving. */
function ended(form: BusboyInstance, source: Readable, onFile: (content: BusboyFileStream, name: string) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const broken = () => { resolve(false) }
    const contents: BusboyFileStream[] = []
    form.on('file', (_field: string, content: BusboyFileStream, name?: string) => {
      contents.push(content)
      content.on('error', broken)
      onFile(content, name ?? '')
    })
    source.on('error', (error) => { for (const content of contents) content.destroy(error) })
    form.on('finish', () => { resolve(true) })
    form.on('error', broken)
    source.on('error', broken)
    source.on('close', () => { if (!source.readableEnded) resolve(false) })
  })
}
