import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { readAs } from '@/lib/data/database/transaction'
import { newestSealedVersion, packReport } from '@/lib/data/reports/pack'
import { sealedFiles } from '@/lib/data/reports/sealed'
import { cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { aDonation } from '../../factories/donation'
import { anOverride } from '../../factories/override'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { aSealedReport, disclosureOf } from '../../factories/reports'
import { useDatabase } from '../database'

useDatabase()

async function packed(organization: TestOrganization, version: number | null, actor: Actor = organization.administrator): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of valueOf(await packReport(actor, disclosureOf(organization), version)).bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('a report as one pack', () => {
  it('holds every format, the records with their entries, checklist, evidence and checkpoint, and the hash of each; the same records give the same bytes', async () => {
    const organization = await anOrganization()
    const gift = await aDonation(organization, { amountCents: cents(30_000) })
    const aside = await anOverride(organization)
    const pack = await packed(organization, null)
    const files = unzipSync(pack)
    const name = 'report/quarterly-disclosure_2026-03-01_2026-03-10'
    expect(Object.keys(files)).toEqual(['README.txt', `${name}.pdf`, `${name}.xlsx`, `${name}.csv`, `${name}.json`, 'records/records.csv', 'records/entries.jsonl', 'set-aside.csv', 'checklist.csv', 'evidence.csv', 'checkpoint.txt', 'verify/index.html', 'verify/verify.js', 'SHA256SUMS'])
    const text = (file: string): string => strFromU8(files[file] ?? new Uint8Array())
    expect(text('SHA256SUMS').trim().split('\n')).toEqual(Object.keys(files).filter((file) => file !== 'SHA256SUMS').map((file) => `${sha256(files[file] ?? new Uint8Array())}  ${file}`))
    expect(text('records/records.csv')).toContain(`donation,${gift.number},${gift.id},1,receipts-listed`)
    const entry = await readAs(organization.administrator, (tx) => tx.journalEntry.findFirstOrThrow({ where: { subjectId: gift.id } }))
    expect(text('records/entries.jsonl').split('\n')).toContain(entry.text)
    expect(text('set-aside.csv').split('\r\n')[1]).toMatch(new RegExp(`^${aside.number},1,don.box.count,warn,The second counter fell ill.,A administrator,2026-03-15,\\d+$`))
    expect(text('checklist.csv')).toContain('Chicago,LAW-03,')
    expect((await packed(organization, null)).equals(pack)).toBe(true)
  })

  it('of a sealed version holds the frozen files and its checkpoint, whatever the records say now', async () => {
    const organization = await anOrganization()
    const key = disclosureOf(organization)
    await aDonation(organization, { amountCents: cents(30_000) })
    expect(valueOf(await newestSealedVersion(organization.administrator, key))).toBeNull()
    const sealed = await aSealedReport(organization)
    await aDonation(organization, { amountCents: cents(40_000) })
    expect(valueOf(await newestSealedVersion(organization.administrator, key))).toBe(1)
    const files = unzipSync(await packed(organization, 1))
    for (const format of ['pdf', 'xlsx', 'csv', 'json'] as const) {
      const [frozen] = valueOf(await sealedFiles(organization.administrator, { key, version: 1 }, format))
      expect(Buffer.from(files[`report/${frozen?.name ?? ''}`] ?? []).equals(frozen?.bytes ?? Buffer.alloc(1))).toBe(true)
    }
    expect(strFromU8(files['checkpoint.txt'] ?? new Uint8Array())).toBe(sealed.checkpoint)
  })

  it('is for those who read the journal, and of a version that is there', async () => {
    const organization = await anOrganization()
    const key = disclosureOf(organization)
    for (const role of ['secretary', 'viewer'] as const) expect(refusalOf(await packReport(organization.actorAs(role, organization.chapter.id), key, null)).reason).toBe('not-allowed')
    expect(refusalOf(await packReport(organization.administrator, key, 7)).reason).toBe('not-found')
  })
})
