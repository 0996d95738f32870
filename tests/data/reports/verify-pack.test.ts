import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { packReport } from '@/lib/data/reports/pack'
import { isReportPack, NotAReportPack, verifyReportPack } from '@/lib/data/reports/verify-pack'
import { noteKeyOf, newSigningKey, signNote } from '@/lib/data/keys/signing-key'
import { checkpointText } from '@/lib/domain/journal/checkpoint'
import { parseVerifierKey } from '@/lib/domain/journal/signed-note'
import { cents } from '@/lib/domain/money'
import { withBit, withFile, withNewList, withText } from '../../factories/changed-pack'
import { aDonation } from '../../factories/donation'
import { anOrganization, valueOf } from '../../factories/organization'
import { aSealedReport, disclosureOf } from '../../factories/reports'
import { useDatabase } from '../database'

useDatabase()

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'report-pack-'))
const nothingKept = { outside: [], trusted: [], onProgress: () => undefined }
const packs: Record<'sealed' | 'draft', Uint8Array> = { sealed: new Uint8Array(), draft: new Uint8Array() }

async function bytesOf(actor: Parameters<typeof packReport>[0], key: Parameters<typeof packReport>[1], version: number | null): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of valueOf(await packReport(actor, key, version)).bytes) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

beforeAll(async () => {
  const organization = await anOrganization()
  for (const amount of [30_000, 41_111, 2_000]) await aDonation(organization, { amountCents: cents(amount) })
  const key = disclosureOf(organization)
  packs.draft = await bytesOf(organization.administrator, key, null)
  await aSealedReport(organization)
  packs.sealed = await bytesOf(organization.administrator, key, 1)
}, 120_000)

afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })

function fileOf(pack: Uint8Array): string {
  const file = path.join(folder, 'pack.zip')
  fs.writeFileSync(file, pack)
  return file
}

const verified = (pack: Uint8Array, asked: Partial<Parameters<typeof verifyReportPack>[1]> = {}) => verifyReportPack(fileOf(pack), { ...nothingKept, ...asked })
const names = () => Object.keys(unzipSync(packs.sealed))
const textIn = (name: string) => strFromU8(unzipSync(packs.sealed)[name] ?? new Uint8Array())
const reportName = () => names().find((name) => /^report\/.*\.json$/.test(name)) ?? ''

/** The steps that fail, and the first fault. */
async function failing(pack: Uint8Array) {
  const { steps, faults } = await verified(pack)
  return { steps: steps.filter((step) => step.faults.length > 0).map(({ name }) => name), first: faults[0] }
}

describe('the pack of a sealed report, verified alone', () => {
  it('holds in every step: files, list, text, lines, root, checkpoint, signature and records', async () => {
    const { report, steps, faults } = await verified(packs.sealed)
    expect(faults).toEqual([])
    expect(steps.map(({ name }) => name)).toEqual(['Files', 'List', 'Canonical text', 'Text hash', 'Lines', 'Root', 'Checkpoint', 'Signature', 'Records'])
    expect(report).toMatchObject({ form: 'quarterly-disclosure', number: expect.stringMatching(/^CHI-/) })
  })

  it('names the file of which one bit was changed, whichever it is', async () => {
    const listed = names().filter((name) => !name.startsWith('SHA256SUMS'))
    expect(listed.length).toBeGreaterThan(10)
    for (const name of listed) expect((await failing(withBit(packs.sealed, name))).first).toBe(`${name} was changed`)
    for (const name of ['SHA256SUMS', 'SHA256SUMS.note']) expect((await failing(withBit(packs.sealed, name))).steps).toContain('List')
  })

  it('names a file that is missing and one that was put in', async () => {
    expect((await failing(withFile(packs.sealed, 'evidence.csv', null))).first).toBe('evidence.csv is missing')
    expect((await failing(withFile(packs.sealed, 'more.txt', 'more'))).first).toBe('more.txt is not in the list')
  })

  it('names the line of which an amount was changed, also where the list of hashes was written anew', async () => {
    const changed = withNewList(withText(packs.sealed, reportName(), (text) => text.replace('"amountCents":41111', '"amountCents":91111')))
    const { steps, faults } = await verified(changed)
    expect(steps.filter((step) => step.faults.length > 0).map(({ name }) => name)).toEqual(['List', 'Text hash', 'Lines'])
    expect(faults).toContainEqual(expect.stringMatching(/^items\/\S+ was changed$/))
  })

  it.each<readonly [string, string, (text: string) => string, readonly string[]]>([
    ['a space in the text', 'report', (text) => text.replace('{', '{ '), ['List', 'Canonical text', 'Text hash']],
    ['the hash of a line', 'seal.json', (text) => text.replace(/"hash": "(.)/, (_, digit: string) => `"hash": "${digit === '0' ? '1' : '0'}`), ['List', 'Lines', 'Root']],
    ['the secret of the salts', 'seal.json', (text) => text.replace(/"lineSecret": "(.)/, (_, digit: string) => `"lineSecret": "${digit === '0' ? '1' : '0'}`), ['List', 'Lines']],
    ['the number of the seal', 'seal.json', (text) => text.replace('"number": "CHI', '"number": "CHX'), ['List', 'Checkpoint', 'Signature']],
    ['the size in the note over the lines', 'seal.json', (text) => text.replace(/("note": "[^\\]+\\n)(\d+)/, '$19$2'), ['List', 'Root', 'Signature']],
    ['the signature of that note', 'seal.json', (text) => text.replace(/(— \S+ \S{20})(\S)/u, (_, before: string, sign: string) => `${before}${sign === 'A' ? 'B' : 'A'}`), ['List', 'Signature']],
    ['the size in the checkpoint', 'checkpoint.txt', (text) => text.replace(/\n(\d+)\n/, '\n9$1\n'), ['List', 'Checkpoint']],
    ['the signature of the checkpoint', 'checkpoint.txt', (text) => text.replace(/(— \S+ \S{20})(\S)/u, (_, before: string, sign: string) => `${before}${sign === 'A' ? 'B' : 'A'}`), ['List', 'Checkpoint']],
    ['an entry of a record', 'records/entries.jsonl', (text) => text.split('\n').slice(1).join('\n'), ['List', 'Records']],
  ])('fails where %s is another, though the list of hashes fits', async (_, name, change, steps) => {
    const changed = withNewList(withText(packs.sealed, name === 'report' ? reportName() : name, change))
    expect((await failing(changed)).steps).toEqual(steps)
  })

  it('says that a seal which cannot be read is no draft, and that a draft is signed by nobody', async () => {
    expect((await failing(withNewList(withFile(packs.sealed, 'seal.json', '{}')))).first).toBe('seal.json cannot be read')
    expect(await verified(packs.draft)).toMatchObject({ report: null, keyId: null, faults: [] })
  })
})

describe('the pack of a report beside what was kept elsewhere', () => {
  it('holds with the key that the reader trusts and the same checkpoint; not with another key', async () => {
    const key = parseVerifierKey(/"key": "([^"]+)"/.exec(textIn('seal.json'))?.[1] ?? '')
    expect(key).not.toBeNull()
    if (key === null) return
    expect((await verified(packs.sealed, { trusted: [key], outside: [textIn('checkpoint.txt')] })).faults).toEqual([])
    expect((await verified(packs.sealed, { trusted: [noteKeyOf(newSigningKey(), key.name)] })).faults).toEqual(['the pack is not signed with a key that you trust'])
  })

  it('tells a checkpoint with another root, one of another journal, and one that somebody else signed', async () => {
    const [origin = '', size = ''] = textIn('checkpoint.txt').split('\n')
    const signing = newSigningKey()
    const note = (of: string, entries: number) => signNote(signing, of, checkpointText({ origin: of, size: entries, root: new Uint8Array(32).fill(3) }))
    const beside = async (kept: string, of: string) => verified(packs.sealed, { outside: [kept], trusted: [noteKeyOf(signing, of)] })
    expect((await beside(note(origin, Number(size)), origin)).faults).toContain(`the checkpoint that was kept elsewhere has another root over ${size} entries`)
    expect((await beside(note('else/where', 3), 'else/where')).faults).toContain('the checkpoint that was kept elsewhere is of another journal')
    expect((await beside(note(origin, 3), 'else/where')).faults).toContain('the checkpoint that was kept elsewhere is not signed with the key of the pack or one that you trust')
    expect((await beside(note(origin, 3), origin)).remarks).toEqual([expect.stringContaining('The kept checkpoint is over 3 entries')])
  })
})

describe('a file that is no pack of a report', () => {
  it('is told from one, and refused in one sentence', async () => {
    expect(isReportPack(fileOf(packs.sealed))).toBe(true)
    expect(isReportPack(__filename)).toBe(false)
    const cut = fileOf(packs.sealed.slice(0, packs.sealed.length >> 1))
    await expect(verifyReportPack(cut, nothingKept)).rejects.toThrow(NotAReportPack)
    await expect(verified(withFile(packs.sealed, 'SHA256SUMS', null))).rejects.toThrow('there is no SHA256SUMS in it.')
  })
})
