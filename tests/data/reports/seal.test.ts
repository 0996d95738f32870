import { treePartsOf } from '@/lib/data/reports/gift-hashing'
import { giftHashesIn } from '@/lib/data/reports/kept-gifts'
import { createHash } from 'node:crypto'
import { readAs, sqlAs } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { correctDonation } from '@/lib/data/donations/correct'
import { voidDonation } from '@/lib/data/donations/void'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { readCheckpoint } from '@/lib/data/journal/verify/signed'
import { changeOrganization } from '@/lib/data/organization/change'
import { getOrganization } from '@/lib/data/organization/get'
import { amendReport } from '@/lib/data/reports/amend'
import { approveReport } from '@/lib/data/reports/approve'
import { explainReport } from '@/lib/data/reports/explain'
import { fileReport } from '@/lib/data/reports/file'
import type { ReportKey } from '@/lib/data/reports/version'
import { sealReport } from '@/lib/data/reports/seal'
import { documentFromText } from '@/lib/data/reports/sealed-text'
import { calendarDate } from '@/lib/domain/calendar-date'
import { leafHash } from '@/lib/domain/journal/leaf-hash'
import { verifyInclusion } from '@/lib/domain/journal/merkle-proof'
import { cents } from '@/lib/domain/money'
import { proveLine } from '@/lib/domain/reports/line-tree'
import { quarter } from '@/lib/domain/reporting-period'
import { aDonation } from '../../factories/donation'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { approveAll, aSealedAmendment, aSealedReport, disclosureOf, drafted, explainAll, later, sealablePeriod } from '../../factories/reports'
import { useDatabase } from '../database'

useDatabase()

async function keptBytes({ administrator }: TestOrganization, id: string): Promise<ReadonlyMap<string, Buffer>> {
  const rows = await readAs(administrator, (tx) => tx.sealedReportFile.findMany({ where: { sealedReportId: id } }))
  return new Map(rows.map(({ format, bytes }) => [format, Buffer.from(bytes)]))
}

async function statesOf({ administrator }: TestOrganization): Promise<readonly (readonly [number, string])[]> {
  const rows = await readAs(administrator, (tx) => tx.report.findMany({ orderBy: { version: 'asc' } }))
  return rows.map(({ version, state }) => [version, state])
}

async function typesOf({ administrator }: TestOrganization): Promise<readonly string[]> {
  const rows = await readAs(administrator, (tx) => tx.journalEntry.findMany({ where: { type: { contains: 'report.' } }, orderBy: { index: 'asc' }, select: { type: true } }))
  return rows.map(({ type }) => type)
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const nothing = { outside: [], trusted: [], parts: 'all', onProgress: () => undefined } as const

describe('a seal', () => {
  it('keeps the text with its hash, the files, the checkpoint of its entries, the rules, and who approved', async () => {
    const organization = await anOrganization()
    const gift = await aDonation(organization, { amountCents: cents(30_000) })
    const sealed = await aSealedReport(organization)
    const bytes = await keptBytes(organization, sealed.id)
    const document = documentFromText(bytes.get('text')?.toString('utf8') ?? '')
    expect([...bytes.keys()].sort()).toEqual(['csv', 'gifts', 'masked', 'pdf', 'text', 'xlsx'])
    expect(sha256(bytes.get('text') ?? Buffer.alloc(0))).toBe(sealed.textHash)
    expect(sealed.files.map(({ format, hash }) => [format, hash])).toEqual(['pdf', 'xlsx', 'csv'].map((format) => [format, sha256(bytes.get(format) ?? Buffer.alloc(0))]))
    expect(readCheckpoint(sealed.checkpoint)?.size).toBe(sealed.journalSize)
    expect(document.asOf.journalSize).toBe(sealed.journalSize)
    expect(document.rules.map(({ id, version }) => ({ id, version }))).toEqual(sealed.rules)
    expect(document.items.flatMap(({ lines }) => lines.flatMap(({ records }) => records.map(({ number }) => number)))).toContain(gift.number)
    expect(sealed.approvals.map(({ name, roles }) => [name, roles])).toEqual([['A treasurer', ['treasurer']], ['A administrator', ['administrator']]])
    expect(document.items.at(-1)).toMatchObject({ id: 'signers', lines: [{ cells: ['Rukhsana Malik', 'President'] }] })
    expect(bytes.get('masked')?.toString('utf8')).not.toContain('1 Main St')
    expect(bytes.get('text')?.toString('utf8')).toContain('1 Main St')
    expect(await typesOf(organization)).toEqual(['report.begun', 'report.explained', 'report.approved', 'report.approved', 'report.sealed', 'sealed-report.frozen'])
  })

  it('lets one line be proved against its root without any other line', async () => {
    const organization = await anOrganization()
    await aDonation(organization, { amountCents: cents(30_000) })
    const sealed = await aSealedReport(organization)
    const { lineSecret } = await readAs(organization.administrator, (tx) => tx.sealedReport.findFirstOrThrow({ where: { id: sealed.id } }))
    const document = documentFromText((await keptBytes(organization, sealed.id)).get('text')?.toString('utf8') ?? '')
    const proof = proveLine(document, await treePartsOf(lineSecret, giftHashesIn((await keptBytes(organization, sealed.id)).get('gifts') ?? new Uint8Array())), 'summary/receipts')
    if (proof === null) throw new Error('There is such a line')
    const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))
    expect(verifyInclusion({ index: proof.index, size: sealed.lineCount, root: hex(sealed.lineRoot), leafHash: leafHash(proof.text), proof: proof.hashes.map(hex) })).toBe(true)
    expect(verifyInclusion({ index: proof.index, size: sealed.lineCount, root: hex(sealed.lineRoot), leafHash: leafHash(proof.text.replace('30000', '30001')), proof: proof.hashes.map(hex) })).toBe(false)
  })

  it('is made once by two clicks on its button', async () => {
    const organization = await anOrganization()
    const key = disclosureOf(organization)
    const sealed = await aSealedReport(organization, key)
    expect(valueOf(await sealReport(later(organization.administrator, 6), { key, version: 1 })).id).toBe(sealed.id)
    expect((await typesOf(organization)).filter((type) => type === 'report.sealed')).toHaveLength(1)
  })

  it('is refused for a treasurer, and is not found by somebody of another organization or chapter', async () => {
    const [organization, other] = [await anOrganization(), await anOrganization()]
    const key = disclosureOf(organization)
    await approveAll(organization, key)
    expect(refusalOf(await sealReport(organization.actorAs('treasurer'), { key, version: 1 })).reason).toBe('not-allowed')
    expect(refusalOf(await sealReport(other.administrator, { key, version: 1 })).key).toBe('reportNotApproved')
    expect(refusalOf(await sealReport(organization.actorAs('administrator', organization.otherChapter.id), { key, version: 1 })).reason).toBe('not-found')
    expect(refusalOf(await sealReport({ ...organization.administrator, kind: 'operator', memberships: [] }, { key, version: 1 })).key).toBe('personOnly')
  })

  it('is refused where the text was approved by too few, and where it is another one since', async () => {
    const organization = await anOrganization()
    const key = disclosureOf(organization)
    const gift = await aDonation(organization)
    await explainAll(organization, key)
    expect(refusalOf(await sealReport(organization.administrator, { key, version: 1 })).key).toBe('reportNotApproved')
    await approveAll(organization, key)
    valueOf(await correctDonation(organization.administrator, { chapterId: organization.chapter.id, id: gift.id, revision: 1, reason: 'Typed wrong', donation: { ...gift, amountCents: cents(20_000) } }))
    expect(refusalOf(await sealReport(organization.administrator, { key, version: 1 })).key).toBe('reportNotApproved')
    await approveAll(organization, key)
    expect(valueOf(await sealReport(organization.administrator, { key, version: 1 })).number).toBe('CHI-QD-2026-03-01..2026-03-10-1')
  })

  it('waits for the last day of the period, and for what must be fixed or explained', async () => {
    const organization = await anOrganization()
    const open = { ...disclosureOf(organization), period: quarter(2026, 1) }
    const approve = async (key: ReportKey) => {
      const { asOf } = await drafted(organization.administrator, key)
      return approveReport(organization.administrator, { key, formKey: newId(), journalSize: asOf.journalSize })
    }
    expect(refusalOf(await approve(open)).key).toBe('reportBlocked')
    const key = disclosureOf(organization)
    const nameless = await aDonation(organization, { anonymous: true, donorId: null })
    await explainAll(organization, key)
    expect(refusalOf(await approve(key)).key).toBe('reportBlocked')
    valueOf(await voidDonation(organization.administrator, { chapterId: organization.chapter.id, id: nameless.id, revision: 1, reason: 'Sent back' }))
    await aDonation(organization, { amountCents: cents(30_000), purpose: 'us_election' })
    expect(refusalOf(await approve(key)).key).toBe('reportBlocked')
    await explainAll(organization, key)
    expect(valueOf(await approve(key)).approvals).toHaveLength(1)
  })
})

describe('approvals', () => {
  it('are asked of the roles in the settings, each of another person', async () => {
    const organization = await anOrganization()
    const { administrator } = organization
    const key = disclosureOf(organization)
    const profile = valueOf(await getOrganization(administrator, null))
    valueOf(await changeOrganization(administrator, { ...profile, reportApprovers: ['treasurer', 'administrator', 'reviewer'], reason: 'Counsel reads too' }))
    await approveAll(organization, key)
    expect(refusalOf(await sealReport(administrator, { key, version: 1 })).key).toBe('reportNotApproved')
    const counsel = organization.actorAs('reviewer')
    const { asOf } = await drafted(counsel, key)
    expect(valueOf(await approveReport(counsel, { key, formKey: newId(), journalSize: asOf.journalSize })).state).toBe('approved')
    expect(valueOf(await sealReport(administrator, { key, version: 1 })).approvals).toHaveLength(3)
  })

  it('are of the text that was read: another one is read again', async () => {
    const organization = await anOrganization()
    const key = disclosureOf(organization)
    const { asOf } = await drafted(organization.administrator, key)
    await aDonation(organization)
    expect(refusalOf(await approveReport(organization.administrator, { key, formKey: newId(), journalSize: asOf.journalSize })).key).toBe('reportTextChanged')
  })

  it('are given once, and refused for a secretary', async () => {
    const organization = await anOrganization()
    const key = disclosureOf(organization)
    const { asOf: { journalSize } } = await drafted(organization.administrator, key)
    const first = valueOf(await approveReport(organization.administrator, { key, formKey: newId(), journalSize }))
    expect(valueOf(await approveReport(later(organization.administrator, 1), { key, formKey: newId(), journalSize }))).toEqual(first)
    expect(refusalOf(await approveReport(organization.actorAs('secretary'), { key, formKey: newId(), journalSize })).reason).toBe('not-allowed')
  })
})

describe('notes on findings', () => {
  it('stand in the text, are taken away by an empty one, and lapse approvals', async () => {
    const organization = await anOrganization()
    const key = disclosureOf(organization)
    await aDonation(organization, { amountCents: cents(30_000), purpose: 'us_election' })
    const [finding] = (await drafted(organization.administrator, key)).findings.filter(({ severity }) => severity === 'warn')
    if (finding === undefined) throw new Error('The occupation of a listed donor is asked for')
    const note = (text: string) => explainReport(organization.administrator, {
      key, formKey: newId(), notes: [{ check: finding.check, sentence: finding.sentence, note: text }], signers: [], signerIds: [],
    })
    valueOf(await note('Asked, not told'))
    expect((await drafted(organization.administrator, key)).findings.map((each) => each.note)).toContain('Asked, not told')
    expect(valueOf(await note('Asked, not told')).revision).toBe(2)
    expect(valueOf(await note('')).notes).toEqual([])
    expect(refusalOf(await explainReport(organization.actorAs('viewer'), { key, formKey: newId(), notes: [], signers: [], signerIds: [] })).reason).toBe('not-allowed')
  })
})

describe('what comes after a seal', () => {
  it('is never refused: a correction is saved, and the sealed text is still built again from its entries', async () => {
    const organization = await anOrganization()
    const { administrator, chapter: { id: chapterId } } = organization
    const gift = await aDonation(organization, { amountCents: cents(30_000) })
    await aSealedReport(organization)
    valueOf(await correctDonation(later(administrator, 9), { chapterId, id: gift.id, revision: 1, reason: 'Typed wrong', donation: { ...gift, amountCents: cents(35_000) } }))
    const { findings, reports } = await verifyDatabase(administrator, nothing)
    expect([findings, reports]).toEqual([[], 1])
  })

  it('may be that it is filed, with day and confirmation number, once or corrected', async () => {
    const organization = await anOrganization()
    const { administrator } = organization
    const key = disclosureOf(organization)
    const filing = { key, formKey: newId(), version: 1, filedOn: calendarDate('2026-03-14'), confirmationNumber: 'F-77', lateReason: '' }
    expect(refusalOf(await fileReport(administrator, filing)).reason).toBe('not-found')
    await aSealedReport(organization, key)
    expect(valueOf(await fileReport(administrator, filing))).toMatchObject({ state: 'filed', filedOn: '2026-03-14', confirmationNumber: 'F-77' })
    const { revision } = valueOf(await fileReport(administrator, filing))
    expect(valueOf(await fileReport(administrator, { ...filing, confirmationNumber: 'F-78' })).revision).toBe(revision + 1)
    expect(refusalOf(await fileReport(organization.actorAs('treasurer'), filing)).reason).toBe('not-allowed')
  })

  it('may be an amendment, and another: each names the original and its reason, and takes the place of the one before', async () => {
    const organization = await anOrganization()
    const { administrator } = organization
    const key = disclosureOf(organization)
    const original = await aSealedReport(organization, key)
    await aDonation(organization, { amountCents: cents(30_000) })
    expect(refusalOf(await amendReport(organization.actorAs('treasurer'), { key, formKey: newId(), reason: 'One gift was missing' })).reason).toBe('not-allowed')
    const second = await aSealedAmendment(organization, key, 2, 'One gift was missing')
    const third = await aSealedAmendment(organization, key, 3, 'And a name was wrong')
    const document = documentFromText((await keptBytes(organization, third.id)).get('text')?.toString('utf8') ?? '')
    expect(document.amends).toMatchObject({
      reason: 'And a name was wrong',
      earlier: [{ number: original.number, textHash: original.textHash, reason: '' }, { number: second.number, textHash: second.textHash, reason: 'One gift was missing' }],
    })
    expect(document.notices[0]).toContain(original.number)
    expect(await statesOf(organization)).toEqual([[1, 'amended'], [2, 'amended'], [3, 'sealed']])
    const { findings, reports } = await verifyDatabase(administrator, nothing)
    expect([findings, reports]).toEqual([[], 3])
  })

  it('is one amendment at a time, begun once by two clicks', async () => {
    const organization = await anOrganization()
    const key = disclosureOf(organization)
    const formKey = newId()
    expect(refusalOf(await amendReport(organization.administrator, { key, formKey, reason: 'Nothing to amend' })).reason).toBe('not-found')
    await aSealedReport(organization, key)
    const begun = valueOf(await amendReport(organization.administrator, { key, formKey, reason: 'A gift was missing' }))
    expect(valueOf(await amendReport(organization.administrator, { key, formKey, reason: 'A gift was missing' })).id).toBe(begun.id)
    expect(refusalOf(await amendReport(organization.administrator, { key, formKey: newId(), reason: 'Another' })).key).toBe('amendmentBegun')
  })
})

describe('a report of the whole organization', () => {
  it('is approved and sealed by those who hold a role for all of it, under a number of its own', async () => {
    const organization = await anOrganization()
    await aDonation(organization)
    const key = { chapterId: null, form: 'quarterly-disclosure', period: sealablePeriod } as const
    expect(refusalOf(await sealReport(organization.actorAs('administrator'), { key, version: 1 })).reason).toBe('not-found')
    expect((await aSealedReport(organization, key)).number).toBe('ALL-QD-2026-03-01..2026-03-10-1')
  })
})

describe('the database', () => {
  it.each(['UPDATE sealed_report SET sealed_name = sealed_name', 'DELETE FROM sealed_report', 'UPDATE sealed_report_file SET part = 9', 'DELETE FROM sealed_report_file'])('refuses the program itself %s', async (statement) => {
    const organization = await anOrganization()
    await aSealedReport(organization)
    await expect(sqlAs(organization.administrator, (client) => client.query(statement))).rejects.toThrow(/permission denied|append-only/)
  })
})
