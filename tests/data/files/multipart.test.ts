import { filesMax, readFiles, type Part } from '@/lib/files/multipart'

const boundary = 'XXXX'

function part(name: string, content: string): string {
  return `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n${content}\r\n`
}

const end = `--${boundary}--\r\n`

/** A form as it arrives, in small pieces; `cutAfter` ends it in the middle, as a sender does who goes away. */
function formOf(text: string, { cutAfter = Infinity, pieceBytes = 1000 } = {}) {
  const bytes = Buffer.from(text)
  let at = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= cutAfter) { controller.error(new Error('The sender went away')); return }
      if (at >= bytes.length) { controller.close(); return }
      controller.enqueue(new Uint8Array(bytes.subarray(at, at + pieceBytes)))
      at += pieceBytes
    },
  }, { highWaterMark: 0 })
  // A body that is a stream must say that it goes one way; the types of the browser do not know the word.
  const streamed = { method: 'POST', headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, body, duplex: 'half' }
  const request = new Request('http://localhost/api/files', streamed)
  return { request, sent: () => at }
}

type Seen = { readonly name: string; readonly size: number }

async function size({ name, content }: Part): Promise<Seen> {
  let bytes = 0
  for await (const piece of content) bytes += Buffer.isBuffer(piece) ? piece.length : 0
  return { name, size: bytes }
}

const takeAll = { take: size, goesOn: () => true }

describe('an uploaded form', () => {
  it('gives its files one after the other, with names of any script and nothing of a path', async () => {
    const { request } = formOf(part('../../slip.pdf', 'a'.repeat(5000)) + part('رسید.pdf', 'b'.repeat(70_000)) + end)
    expect(await readFiles(request, takeAll)).toEqual({ taken: [{ name: 'slip.pdf', size: 5000 }, { name: 'رسید.pdf', size: 70_000 }], cut: 'nothing' })
  })

  it('holds no second file while the first is not done', async () => {
    const { request, sent } = formOf(part('first', 'a'.repeat(100_000)) + part('second', 'b'.repeat(3_000_000)) + end)
    let atFirst = 0
    const take = async (file: Part) => {
      const seen = await size(file)
      if (seen.name === 'first') {
        await new Promise((resolve) => setTimeout(resolve, 200))
        atFirst = sent()
      }
      return seen
    }
    expect((await readFiles(request, { take, goesOn: () => true })).taken).toHaveLength(2)
    expect(atFirst).toBeLessThan(1_000_000)
  })

  it('passes over what was left of a file that was refused, and goes on', async () => {
    const { request } = formOf(part('refused', 'a'.repeat(500_000)) + part('kept', 'b') + end)
    const take = async (file: Part) => (file.name === 'refused' ? { name: 'refused', size: 0 } : size(file))
    expect(await readFiles(request, { take, goesOn: () => true })).toEqual({ taken: [{ name: 'refused', size: 0 }, { name: 'kept', size: 1 }], cut: 'nothing' })
  })

  it('is not read on where it shall end', async () => {
    const { request, sent } = formOf(part('endless', 'a'.repeat(5_000_000)) + end)
    const take = async ({ name, content }: Part) => {
      await content[Symbol.asyncIterator]().next()
      return { name, size: 0 }
    }
    expect(await readFiles(request, { take, goesOn: () => false })).toEqual({ taken: [{ name: 'endless', size: 0 }], cut: 'nothing' })
    expect(sent()).toBeLessThan(1_000_000)
  })

  it('that breaks off ends the file that was arriving with an error', async () => {
    const { request } = formOf(part('half', 'a'.repeat(500_000)) + end, { cutAfter: 100_000 })
    const failures: string[] = []
    const take = async (file: Part) => {
      try { return await size(file) } catch (error) { failures.push(String(error)); throw error }
    }
    expect(await readFiles(request, { take, goesOn: () => true })).toEqual({ taken: [], cut: 'broken' })
    expect(failures).toEqual([expect.stringContaining('went away')])
  })

  it('without its end is broken', async () => {
    expect(await readFiles(formOf(part('half', 'a'.repeat(5000)).slice(0, -2000)).request, takeAll)).toMatchObject({ cut: 'broken' })
  })

  it(`gives ${String(filesMax)} files and says that there were more`, async () => {
    const { request } = formOf(Array.from({ length: filesMax + 2 }, (_, at) => part(`file ${String(at)}`, 'a')).join('') + end)
    const { taken, cut } = await readFiles(request, takeAll)
    expect([taken.length, cut]).toEqual([filesMax, 'too-many'])
  })

  it('in which nothing was chosen gives nothing', async () => {
    expect(await readFiles(formOf(part('', '') + end).request, takeAll)).toEqual({ taken: [], cut: 'nothing' })
  })

  it('of another kind is broken', async () => {
    const request = new Request('http://localhost/api/files', { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'a=b' })
    expect(await readFiles(request, takeAll)).toEqual({ taken: [], cut: 'broken' })
  })
})
