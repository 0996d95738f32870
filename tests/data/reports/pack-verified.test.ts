import { strToU8, unzipSync, zipSync } from 'fflate'
import { packReport } from '@/lib/data/reports/pack'
import { cents } from '@/lib/domain/money'
import { checkPack, readZip } from '@/public/verify/verify'
import { aDonation } from '../../factories/donation'
import { anOrganization, valueOf } from '../../factories/organization'
import { aSealedReport, disclosureOf } from '../../factories/reports'
import { useDatabase } from '../database'

useDatabase()

type Files = ReadonlyMap<string, Uint8Array>
let pack = Buffer.alloc(0)
let draft = Buffer.alloc(0)

async function bytesOf(actor: Parameters<typeof packReport>[0], key: Parameters<typeof packReport>[1], version: number | null): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  for await (const piece of valueOf(await packReport(actor, key, version)).bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

beforeAll(async () => {
  const organization = await anOrganization()
  for (const amount of [30_000, 41_111, 2_000]) await aDonation(organization, { amountCents: cents(amount) })
  const key = disclosureOf(organization)
  draft = await bytesOf(organization.administrator, key, null)
  await aSealedReport(organization)
  pack = await bytesOf(organization.administrator, key, 1)
}, 120_000)

const failing = async (files: Files) => (await checkPack(new Map(files))).steps.filter(({ outcome }) => outcome === 'fail').map(({ name, detail }) => `${name}: ${detail}`)

/** The pack with one file changed. */
async function withChange(name: string, change: (text: string) => string): Promise<Files> {
  const files = new Map(await readZip(new Uint8Array(pack)))
  const before = new TextDecoder().decode(files.get(name))
  const after = change(before)
  expect(after).not.toBe(before)
  return files.set(name, strToU8(after))
}

/** A list of hashes that fits the files again: what somebody who changes a file would write as well. */
async function withList(files: Files): Promise<Files> {
  const hash = async (bytes: Uint8Array) => Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex')
  const named = [...files].filter(([name]) => !name.startsWith('SHA256SUMS'))
  const lines = await Promise.all(named.map(async ([name, bytes]) => `${await hash(bytes)}  ${name}\n`))
  return new Map(files).set('SHA256SUMS', strToU8(lines.join('')))
}

describe('a pack of a sealed report, checked with nothing but the verifier', () => {
  it('holds, step by step, and the ZIP is read as other programs read it', async () => {
    const files = await readZip(new Uint8Array(pack))
    expect([...files.keys()]).toEqual(Object.keys(unzipSync(pack)))
    const { holds, sentence, steps } = await checkPack(files)
    expect(steps.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      'Files pass', 'List pass', 'Canonical text pass', 'Text hash pass', 'Lines pass', 'Root pass', 'Checkpoint pass', 'Signature pass',
    ])
    expect([holds, sentence]).toEqual([true, expect.stringMatching(/^This pack is whole: it is the sealed report for March 1, 2026 to March 10, 2026 \(seal CHI-/)])
  })

  it('names every file of which a byte was changed, that is missing, or that was put in', async () => {
    const files = await readZip(new Uint8Array(pack))
    for (const name of files.keys()) {
      if (name.startsWith('SHA256SUMS')) continue
      const bytes = Uint8Array.from(files.get(name) ?? [])
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
      expect((await failing(new Map(files).set(name, bytes))).join('\n')).toContain(`${name} was changed`)
    }
    const without = new Map(files)
    without.delete('evidence.csv')
    expect((await failing(without))[0]).toBe('Files: evidence.csv is missing.')
    expect((await failing(new Map(files).set('more.txt', strToU8('more'))))[0]).toBe('Files: more.txt is not in the list.')
  })

  it('names the line of the report of which an amount was changed, also where the list of hashes was written anew', async () => {
    const report = [...(await readZip(new Uint8Array(pack))).keys()].find((name) => name.endsWith('.json') && name.startsWith('report/')) ?? ''
    const changed = await withList(await withChange(report, (text) => text.replace('"amountCents":41111', '"amountCents":91111')))
    const faults = await failing(changed)
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['List', 'Text hash', 'Lines'])
    expect(faults[2]).toMatch(/^Lines: items\/\S+ was changed\.$/)
  })

  it('fails where the hash of a line, the note, the checkpoint or the signature of the list is another', async () => {
    const names = async (files: Files) => (await failing(await withList(files))).map((fault) => fault.split(':')[0])
    expect(await names(await withChange('seal.json', (text) => text.replace(/"hash": "(.)/, (_, first: string) => `"hash": "${first === '0' ? '1' : '0'}`)))).toEqual(['List', 'Lines', 'Root'])
    expect(await names(await withChange('seal.json', (text) => text.replace(/"number": "CHI/, '"number": "CHX')))).toEqual(['List'])
    expect(await names(await withChange('checkpoint.txt', (text) => text.replace(/\n(\d+)\n/, '\n9$1\n')))).toContain('Checkpoint')
    expect(await names(await withChange('SHA256SUMS.note', (text) => text.replace(/— (\S+) ./, '— $1 !')))).toContain('List')
  })

  it('says of the pack of a draft that nothing of it is sealed, and refuses what is no ZIP', async () => {
    expect((await checkPack(await readZip(new Uint8Array(draft)))).sentence).toBe('This pack is of a draft: its files are whole, but nothing of it is sealed or signed.')
    await expect(readZip(strToU8('not a zip at all, but long enough to look like one'))).rejects.toThrow('This is not a ZIP file.')
    expect([...(await readZip(zipSync({ 'a.txt': [strToU8('stored'), { level: 0 }] }))).keys()]).toEqual(['a.txt'])
  })
})
