import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportJournal } from '@/lib/data/checkpoints/export'
import { makeCheckpoint } from '@/lib/data/checkpoints/make'
import { getEntry } from '@/lib/data/journal/get-entry'
import { listJournal } from '@/lib/data/journal/list'
import { verifyPack } from '@/lib/data/journal/verify/pack'
import { aDonation } from '../../factories/donation'
import { anOrganization, valueOf } from '../../factories/organization'
import { useDatabase } from '../database'

useDatabase()

const page = fs.readFileSync(path.resolve(__dirname, '../../../docs/verify-by-hand.md'), 'utf8')
const blocks = (language: string) => [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(([, code = '']) => code)
const script = blocks('sh').join('\n')
const isThere = (tool: string) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0
const whenThere = ['tar', 'openssl', 'sha256sum', 'base64'].every(isThere) ? it : it.skip

const programs = ['root.mjs', 'proof.mjs']

let folder = ''
let pack = ''

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sunledger-by-hand-'))
  pack = path.join(folder, 'journal.tar')
  const organization = await anOrganization()
  const kept = valueOf(await makeCheckpoint(organization.administrator))
  for (let made = 0; made < 4; made += 1) await aDonation(organization)
  valueOf(await makeCheckpoint(organization.administrator))
  await aDonation(organization)
  const exported = valueOf(await exportJournal(organization.administrator))
  await pipeline(Readable.from(exported.bytes), fs.createWriteStream(pack))
  expect(fs.statSync(pack).size).toBe(exported.size)
  fs.writeFileSync(path.join(folder, 'kept.txt'), kept.note)
  const { entries } = valueOf(await listJournal(organization.administrator, { chapterId: organization.chapter.id, kind: 'donation', from: null, through: null, beforeIndex: null }))
  const { text, proof } = valueOf(await getEntry(organization.administrator, { chapterId: organization.chapter.id, index: entries[2]?.index ?? -1 }))
  fs.writeFileSync(path.join(folder, 'entry.json'), text)
  fs.writeFileSync(path.join(folder, 'entry.tlog-proof'), proof?.text ?? '')
  blocks('js').forEach((code, place) => { fs.writeFileSync(path.join(folder, programs[place] ?? ''), code) })
})

afterAll(() => { fs.rmSync(folder, { recursive: true }) })

/** Runs the commands of the page, all of them, in the folder of a pack. */
function byHand(where: string) {
  const done = spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: where, encoding: 'utf8' })
  return { status: done.status, lines: `${done.stdout}${done.stderr}`.split('\n') }
}

/** The unpacked files with one of them changed, packed again. */
function changedPack(name: string, change: (text: string) => string): string {
  const where = fs.mkdtempSync(path.join(folder, 'changed-'))
  spawnSync('tar', ['-xf', pack, '-C', where])
  const file = path.join(where, name)
  fs.writeFileSync(file, change(fs.readFileSync(file, 'utf8')))
  spawnSync('sh', ['-c', 'tar -cf journal.tar *'], { cwd: where })
  for (const other of ['kept.txt', 'entry.json', 'entry.tlog-proof', ...programs]) fs.copyFileSync(path.join(folder, other), path.join(where, other))
  return where
}

describe('docs/verify-by-hand.md', () => {
  it('says it in 30 lines of a language at most', () => {
    const lengths = blocks('js').map((code) => code.trim().split('\n').length)
    expect(lengths).toHaveLength(programs.length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(30)
  })

  whenThere('comes with the exported journal', () => {
    expect(spawnSync('tar', ['-xOf', pack, 'verify-by-hand.md'], { encoding: 'utf8' }).stdout).toBe(page)
  })

  whenThere('comes out on an exported journal, exactly as it stands', () => {
    const { status, lines } = byHand(folder)
    expect(lines.filter((line) => /comes out|verified|the key is|nothing before|stands in|failure/i.test(line)).map((line) => line.replace(/checkpoint-\d+/, 'checkpoint-N').replace(/of \S+$/, 'of NAME').replace(/entry \d+(.*) \d+ entries/, 'entry N$1 M entries'))).toEqual([
      'checkpoint-N.txt: the root comes out', 'checkpoint-N.txt: the root comes out', 'Signature Verified Successfully', 'the key is that of NAME', 'Signature Verified Successfully',
      'nothing before the kept checkpoint was changed', 'entry N stands in the journal of M entries', 'Signature Verified Successfully',
    ])
    expect(status).toBe(0)
  })

  whenThere.each([
    ['an amount', 'journal.jsonl', (text: string) => text.replace(/"amountCents":(\d)/, (_, digit: string) => `"amountCents":${digit === '1' ? 2 : 1}`)],
    ['a missing line', 'journal.jsonl', (text: string) => text.split('\n').toSpliced(3, 1).join('\n')],
  ])('fails on a journal with %s changed', (_what, name, change) => {
    expect(byHand(changedPack(name, change)).status).not.toBe(0)
  })

  it.each([
    ['text', 'entry.json', (text: string) => text.replace('"salt":"', '"salt":"0')],
    ['number', 'entry.tlog-proof', (text: string) => text.replace(/index \d/, 'index 9')],
    ['way', 'entry.tlog-proof', (text: string) => text.split('\n').toSpliced(2, 1).join('\n')],
  ])('fails on one entry whose %s is another', (_what, name, change) => {
    const where = fs.mkdtempSync(path.join(folder, 'entry-'))
    for (const file of ['entry.json', 'entry.tlog-proof', 'proof.mjs']) fs.copyFileSync(path.join(folder, file), path.join(where, file))
    const prove = () => spawnSync(process.execPath, ['proof.mjs', 'entry.json', 'entry.tlog-proof'], { cwd: where }).status
    expect(prove()).toBe(0)
    fs.writeFileSync(path.join(where, name), change(fs.readFileSync(path.join(where, name), 'utf8')))
    expect(prove()).not.toBe(0)
  })
})

describe('verifying a pack alone', () => {
  const asked = () => ({ outside: [fs.readFileSync(path.join(folder, 'kept.txt'), 'utf8')], trusted: [], onProgress: () => undefined })
  const findingsOf = async (name: string, change: (text: string) => string) => (await verifyPack(path.join(changedPack(name, change), 'journal.tar'), asked())).findings
  const line = (text: string, place: number) => text.split('\n')[place] ?? ''

  it('finds nothing in what was exported', async () => {
    const verified = await verifyPack(pack, asked())
    expect(verified).toMatchObject({ findings: [], checkpoints: { inside: 2, outside: 1 }, rows: null })
    expect(verified.origin).not.toBeNull()
  })

  whenThere.each([
    ['edited', 3, (text: string) => text.replace(line(text, 3), line(text, 3).replace('"salt":"', '"salt":"0'))],
    ['deleted', 3, (text: string) => text.split('\n').toSpliced(3, 1).join('\n')],
    ['inserted', 3, (text: string) => text.split('\n').toSpliced(3, 0, line(text, 1)).join('\n')],
    ['swapped', 2, (text: string) => text.split('\n').with(2, line(text, 4)).with(4, line(text, 2)).join('\n')],
    ['truncated', 4, (text: string) => `${text.split('\n').slice(0, 4).join('\n')}\n`],
  ] as const)('names what was %s', async (change, index, tampered) => {
    expect((await findingsOf('journal.jsonl', tampered))[0]).toMatchObject({ change, index })
  })

  whenThere('finds a rewritten entry whose hash was rewritten with it', async () => {
    const where = changedPack('leaf-hashes.txt', () => '')
    fs.rmSync(path.join(where, 'leaf-hashes.txt'))
    const file = path.join(where, 'journal.jsonl')
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('"salt":"', '"salt":"0'))
    spawnSync('sh', ['-c', 'rm journal.tar; tar -cf journal.tar *.jsonl *.txt'], { cwd: where })
    expect((await verifyPack(path.join(where, 'journal.tar'), asked())).findings[0]).toMatchObject({ change: 'rewritten', index: 0 })
  })

  whenThere('finds a checkpoint that nobody signed', async () => {
    const [name = ''] = spawnSync('tar', ['-tf', pack], { encoding: 'utf8' }).stdout.split('\n').filter((each) => each.startsWith('checkpoint-'))
    expect((await findingsOf(name, (text) => text.replace(/\n(\d)/, '\n1$1')))[0]).toMatchObject({ change: 'not-signed', of: 'checkpoint' })
  })

  it('says in one sentence that a file is no pack', async () => {
    await expect(verifyPack(path.join(folder, 'root.mjs'), asked())).rejects.toThrow('is not a pack of a journal')
  })
})
