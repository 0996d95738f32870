import fs from 'node:fs'
import path from 'node:path'
import { uploadFile } from '@/lib/data/attachments/upload'
import type { FiledRecord } from '@/lib/domain/attachment'
import { env } from '@/lib/env'
import { arriving, filesFolder, pdf } from '@/tests/factories/attachment'
import { aDonation } from '@/tests/factories/donation'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'
import { startScanner } from './scanner'

useDatabase()

let organization: TestOrganization
let record: FiledRecord
let scanner: Awaited<ReturnType<typeof startScanner>>
let folder: string

beforeAll(async () => {
  folder = filesFolder()
  organization = await anOrganization()
  record = { kind: 'donation', id: (await aDonation(organization)).id }
  scanner = await startScanner()
  jest.replaceProperty(env, 'scanner', scanner.at)
})

beforeEach(() => { scanner.behave('answers') })
afterAll(() => scanner.stop())

const send = (bytes: Buffer) => uploadFile(organization.administrator, { chapterId: organization.chapter.id, record, name: 'a.pdf', content: arriving(bytes) })

function contentsKept(): number {
  const kept = path.join(folder, organization.organizationId)
  return fs.existsSync(kept) ? fs.readdirSync(kept, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length : 0
}

describe('a virus scanner', () => {
  it('looks at each file, a large one too, and a clean one is kept', async () => {
    const before = scanner.looked()
    valueOf(await send(Buffer.concat([pdf('Clean'), Buffer.alloc(3_000_000, 32)])))
    expect(scanner.looked()).toBe(before + 1)
    expect(contentsKept()).toBe(1)
  })

  it('keeps out a file in which it finds something', async () => {
    const before = contentsKept()
    expect(refusalOf(await send(pdf('A-VIRUS'))).key).toBe('fileVirus')
    expect(contentsKept()).toBe(before)
    expect(fs.readdirSync(path.join(folder, 'incoming'))).toEqual([])
  })

  it.each(['breaks off', 'fails'] as const)('that %s is no answer, and nothing is kept', async (manners) => {
    scanner.behave(manners)
    const before = contentsKept()
    expect(refusalOf(await send(pdf(`When it ${manners}`)))).toMatchObject({ reason: 'unavailable', key: 'fileScanner' })
    expect(contentsKept()).toBe(before)
  })

  it('that is not there is no answer, and nothing is kept', async () => {
    const gone = await startScanner()
    await gone.stop()
    const replaced = jest.replaceProperty(env, 'scanner', gone.at)
    const before = contentsKept()
    expect(refusalOf(await send(pdf('Nobody there'))).key).toBe('fileScanner')
    expect(contentsKept()).toBe(before)
    replaced.restore()
    jest.replaceProperty(env, 'scanner', scanner.at)
  })
})
