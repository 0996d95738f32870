import { BadBackup, type Flaw } from '@/lib/formats/backup/bad-backup'
import { opened, sealed } from '@/lib/formats/backup/sealed-stream'
import { readSections, writeSections, type BackupHead, type Content, type Piece } from '@/lib/formats/backup/sections'

const passphrase = 'correct horse battery'
const cheap = { n: 1024, r: 8, p: 1 }
const head: BackupHead = { madeAt: '2026-03-15T17:00:00.000Z', program: '0.1.0', postgres: '18.4', migrations: [{ name: 'init', checksum: '00' }] }

async function* streamOf(...pieces: readonly Buffer[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) yield await Promise.resolve(piece)
}

async function gathered<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const each of stream) all.push(each)
  return all
}

async function sealedBytes(plain: Buffer): Promise<Buffer> {
  return Buffer.concat(await gathered(sealed(streamOf(plain), passphrase, cheap)))
}

/** What is wrong with the bytes, in pieces of an odd length as a disk may give them; null where they open. */
async function flawOf(bytes: Buffer, words = passphrase): Promise<Flaw | null> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 977) }, (_, place) => bytes.subarray(place * 977, (place + 1) * 977))
  try {
    await gathered(opened(streamOf(...pieces), words))
    return null
  } catch (error) {
    if (error instanceof BadBackup) return error.flaw
    throw error
  }
}

describe('a sealed stream', () => {
  it.each([0, 1, 65_536, 65_537, 200_000])('of %d bytes opens to what it was', async (size) => {
    const plain = Buffer.alloc(size, 'sunledger')
    expect(Buffer.concat(await gathered(opened(streamOf(await sealedBytes(plain)), passphrase))).equals(plain)).toBe(true)
  })

  it('shows nothing of what is in it, and differs each time', async () => {
    const plain = Buffer.from('Ayesha Khan '.repeat(50))
    const [one, two] = [await sealedBytes(plain), await sealedBytes(plain)]
    expect(one.includes('Ayesha')).toBe(false)
    expect(one.equals(two)).toBe(false)
  })

  it('opens with the same words however a keyboard composes them, and with no others', async () => {
    const bytes = Buffer.concat(await gathered(sealed(streamOf(Buffer.from('x')), 'caf\u00e9 au lait', cheap)))
    expect(await flawOf(bytes, 'cafe\u0301 au lait\n')).toBeNull()
    expect(await flawOf(bytes, 'cafe au lait')).toBe('wrong-passphrase')
  })

  it('tells that a byte was changed, wherever it stands', async () => {
    const bytes = await sealedBytes(Buffer.alloc(150_000, 7))
    const lineEnd = bytes.indexOf('}\n') + 2
    for (const place of [lineEnd, lineEnd + 3, lineEnd + 4, 70_000, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(['changed', 'cut-off']).toContain(await flawOf(changed))
    }
  })

  it('tells that it was cut off, between two pieces too', async () => {
    const bytes = await sealedBytes(Buffer.alloc(150_000, 7))
    const lineEnd = bytes.indexOf('}\n') + 2
    const onePiece = 4 + 65_536 + 16
    for (const end of [lineEnd, lineEnd + 2, lineEnd + onePiece, lineEnd + 2 * onePiece, bytes.length - 1]) expect([end, await flawOf(bytes.subarray(0, end))]).toEqual([end, 'cut-off'])
  })

  it('tells that two pieces were exchanged, that one was left out, and that something was put behind', async () => {
    const bytes = await sealedBytes(Buffer.alloc(150_000, 7))
    const lineEnd = bytes.indexOf('}\n') + 2
    const piece = (number: number) => bytes.subarray(lineEnd + number * 65_556, Math.min(bytes.length, lineEnd + (number + 1) * 65_556))
    const start = bytes.subarray(0, lineEnd)
    expect(await flawOf(Buffer.concat([start, piece(1), piece(0), piece(2)]))).toBe('changed')
    expect(await flawOf(Buffer.concat([start, piece(0), piece(2)]))).toBe('changed')
    expect(await flawOf(Buffer.concat([bytes, Buffer.from('x')]))).toBe('changed')
  })

  it('is sealed at a cost that makes guessing slow', async () => {
    const { value } = await sealed(streamOf(), passphrase).next()
    expect(String(value)).toContain('"n":65536,"r":8,"p":2')
  })

  it.each([['a tar', Buffer.alloc(2000)], ['nothing', Buffer.alloc(0)], ['a text', Buffer.from('PK\n')]])('is not %s', async (_what, bytes) => {
    expect(await flawOf(bytes)).toBe('no-backup')
  })

  it('of a later form is refused by name', async () => {
    expect(await flawOf(Buffer.from('sunledger-backup 2\n{}\n'))).toBe('other-format')
  })
})

describe('sections', () => {
  async function* contents(): AsyncGenerator<Content> {
    yield await Promise.resolve({ section: { kind: 'table', name: 'donation', columns: ['id'] }, bytes: streamOf(Buffer.alloc(100_000, 'a\n'), Buffer.from('b\n')) })
    yield { section: { kind: 'file', name: 'ab/cd' }, bytes: streamOf() }
  }
  const written = async () => Buffer.concat(await gathered(writeSections(head, contents())))
  const flaw = async (bytes: Buffer): Promise<string> => gathered(readSections(streamOf(bytes))).then(() => 'none', (error: unknown) => (error instanceof BadBackup ? error.flaw : String(error)))

  it('come back in their order with their bytes', async () => {
    const pieces: readonly Piece[] = await gathered(readSections(streamOf(await written())))
    expect(pieces[0]).toEqual({ type: 'head', head })
    expect(pieces.filter(({ type }) => type === 'begin' || type === 'end')).toEqual([
      { type: 'begin', section: { kind: 'table', name: 'donation', columns: ['id'] } }, { type: 'end', section: { kind: 'table', name: 'donation', columns: ['id'] }, size: 100_002 },
      { type: 'begin', section: { kind: 'file', name: 'ab/cd' } }, { type: 'end', section: { kind: 'file', name: 'ab/cd' }, size: 0 },
    ])
    expect(Buffer.concat(pieces.flatMap((piece) => (piece.type === 'data' ? [piece.bytes] : []))).length).toBe(100_002)
  })

  it('are held against their hashes', async () => {
    const bytes = await written()
    const changed = Buffer.from(bytes)
    changed[bytes.indexOf('a\na\n')] = 0x62
    expect(await flaw(changed)).toBe('changed')
  })

  it('are missed where the end is not there', async () => {
    const bytes = await written()
    expect(await flaw(bytes.subarray(0, bytes.lastIndexOf('Z')))).toBe('cut-off')
    expect(await flaw(bytes.subarray(0, bytes.length - 3))).toBe('cut-off')
  })
})
