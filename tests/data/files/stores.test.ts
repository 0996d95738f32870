import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { localStore } from '@/lib/files/local-store'
import { objectStore } from '@/lib/files/object-store'
import type { FileStore } from '@/lib/files/content-name'
import { startObjectServer } from './object-server'

const settings = { bucket: 'sunledger-files', region: 'eu-central-1', accessKeyId: 'AKIDTEST', secretAccessKey: 'a secret of the test' }
let folder: string
let server: Awaited<ReturnType<typeof startObjectServer>>

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sunledger-store-'))
  server = await startObjectServer(settings)
})

afterAll(async () => {
  await server.stop()
  fs.rmSync(folder, { recursive: true })
})

function aContent(words: string) {
  const bytes = Buffer.from(words)
  const place = path.join(folder, randomUUID())
  fs.writeFileSync(place, bytes)
  return { bytes, name: { organizationId: randomUUID(), sha256: createHash('sha256').update(bytes).digest('hex') }, file: { path: place, sizeBytes: bytes.length } }
}

async function read(store: FileStore, name: Parameters<FileStore['open']>[0]): Promise<Buffer | null> {
  const opened = await store.open(name)
  if (opened === null) return null
  const pieces: Buffer[] = []
  for await (const piece of opened.content) {
    if (piece instanceof Uint8Array) pieces.push(Buffer.from(piece))
  }
  const bytes = Buffer.concat(pieces)
  expect(bytes.length).toBe(opened.sizeBytes)
  return bytes
}

describe.each([
  ['a folder', () => localStore(path.join(folder, 'store'))],
  ['an object store', () => objectStore({ ...settings, endpoint: server.endpoint })],
])('%s', (_name, make) => {
  it('gives back what was put, again after it was put twice, and not to another organization', async () => {
    const store = make()
    const { bytes, name, file } = aContent('What was put')
    await store.put(name, file)
    fs.writeFileSync(file.path, bytes)
    await store.put(name, file)
    expect(await read(store, name)).toEqual(bytes)
    expect(await read(store, { ...name, organizationId: randomUUID() })).toBeNull()
  })

  it('has nothing after it was removed; removing it again is no error', async () => {
    const store = make()
    const { name, file } = aContent('What goes')
    await store.put(name, file)
    await store.remove(name)
    await store.remove(name)
    expect(await read(store, name)).toBeNull()
  })

  it('takes no name that could be a path', async () => {
    const store = make()
    const { name, file } = aContent('A path')
    await expect(store.put({ ...name, sha256: '../../../etc/passwd' }, file)).rejects.toThrow('named by an id and a hash')
    await expect(store.open({ ...name, organizationId: '..' })).rejects.toThrow('named by an id and a hash')
  })
})

describe('an object store', () => {
  it('refuses a wrong key, and a content that arrives changed', async () => {
    const { name, file } = aContent('Signed')
    await expect(objectStore({ ...settings, endpoint: server.endpoint, secretAccessKey: 'another' }).put(name, file)).rejects.toThrow('answered 403 to PUT')
    fs.writeFileSync(file.path, 'Changed on the way')
    await expect(objectStore({ ...settings, endpoint: server.endpoint }).put(name, file)).rejects.toThrow('answered 403 to PUT')
    expect([...server.objects.keys()].filter((key) => key.endsWith(name.sha256))).toEqual([])
  })
})

describe('a folder', () => {
  it('does not take a link for a content', async () => {
    const store = localStore(path.join(folder, 'store'))
    const { name, file } = aContent('Behind a link')
    await store.put(name, file)
    const place = path.join(folder, 'store', name.organizationId, name.sha256.slice(0, 2), name.sha256)
    fs.rmSync(place)
    fs.symlinkSync('/etc/hostname', place)
    expect(await store.open(name)).toBeNull()
  })
})
