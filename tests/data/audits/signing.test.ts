import { createHash } from 'node:crypto'
import { answerAuditPoint, closeAuditPoint } from '@/lib/data/audits/change-point'
import { drawAuditSample } from '@/lib/data/audits/draw'
import { getAudit } from '@/lib/data/audits/list'
import { noteAuditMark, resolveAuditMark } from '@/lib/data/audits/mark'
import { raiseAuditPoint } from '@/lib/data/audits/raise-point'
import { reopenAudit, signAudit } from '@/lib/data/audits/sign'
import { signingOfAudit } from '@/lib/data/audits/signing'
import { withdrawAuditSample } from '@/lib/data/audits/withdraw-sample'
import { auditWorkpapers } from '@/lib/data/audits/workpapers'
import { withConnection } from '@/lib/data/database/connect'
import { newId } from '@/lib/data/database/uuid'
import { correctDonation } from '@/lib/data/donations/correct'
import { getDonation } from '@/lib/data/donations/get'
import { historyOfRecord } from '@/lib/data/journal/history'
import { erasePerson } from '@/lib/data/people/erase'
import { reportFiles } from '@/lib/data/reports/files'
import { nothingTicked } from '@/lib/domain/audit/mark'
import { everything } from '@/lib/domain/audit/sampling/plan'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { anAuditPoint, anAuditSample, anEngagement, aSignature, aSignedAudit, type TestAudit } from '../../factories/audits'
import { aDonation } from '../../factories/donation'
import { anOrganization, aRecordedPerson, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { useDatabase } from '../database'

const database = useDatabase()

const inPeriod = { receivedOn: calendarDate('2026-02-10') }
let organization: TestOrganization
let audit: TestAudit
let donations: readonly { readonly id: string; readonly number: string }[]

const noted = (donationId: string, result: 'pass' | 'exception' = 'pass') => ({
  formKey: newId(), chapterId: audit.chapterId, auditId: audit.id, donationId, result, note: result === 'pass' ? '' : 'No deposit slip.', ...nothingTicked,
})
const note = async (donationId: string, result: 'pass' | 'exception' = 'pass') => noteAuditMark(audit.auditor, noted(donationId, result))
const ofAudit = () => ({ chapterId: audit.chapterId, id: audit.id })
const papersText = async () => {
  const { document } = valueOf(await auditWorkpapers(audit.auditor, ofAudit()))
  return (await reportFiles(document, 'json'))[0]?.bytes ?? Buffer.alloc(0)
}

beforeEach(async () => {
  organization = await anOrganization()
  donations = [await aDonation(organization, { ...inPeriod, amountCents: cents(1_000) }), await aDonation(organization, { ...inPeriod, amountCents: cents(30_000) })]
  audit = await anEngagement(organization)
})

describe('signing an audit', () => {
  it('keeps the hash of the papers, the entries that they are made from and the conclusion in one entry, and the file comes out to the byte', async () => {
    await anAuditSample(audit.auditor, audit.chapterId, audit.id)
    for (const { id } of donations) valueOf(await note(id))
    const signed = await aSignedAudit(audit)
    expect(signed).toMatchObject({ signedName: 'Outside Auditor', conclusion: 'The donations are recorded in all that matters.', revision: 2, workpapersEdition: '1' })
    await aDonation(organization, inPeriod)
    const bytes = await papersText()
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(signed.workpapersHash)
    expect(bytes.toString('utf8')).toContain('The donations are recorded in all that matters.')
    const history = valueOf(await historyOfRecord(organization.administrator, ofAudit()))
    expect(history.map(({ type }) => type)).toEqual(['audit.opened', 'audit.signed'])
    expect(history[1]?.after).toMatchObject({ workpapersHash: signed.workpapersHash, workpapersSize: signed.workpapersSize })
  })

  it('waits until every drawn record has a result, or its sample is withdrawn', async () => {
    const sample = await anAuditSample(audit.auditor, audit.chapterId, audit.id)
    expect(valueOf(await signingOfAudit(audit.auditor, ofAudit())).open).toBe(2)
    expect(refusalOf(await signAudit(audit.auditor, await aSignature(audit)))).toMatchObject({ key: 'papersOpen', values: { count: 2 } })
    valueOf(await note(donations[0]?.id ?? ''))
    expect(refusalOf(await signAudit(audit.auditor, await aSignature(audit)))).toMatchObject({ key: 'papersOpen', values: { count: 1 } })
    valueOf(await withdrawAuditSample(audit.auditor, { chapterId: audit.chapterId, auditId: audit.id, id: sample.id, revision: 1, reason: 'Planned anew' }))
    expect((await signAudit(audit.auditor, await aSignature(audit))).ok).toBe(true)
  })

  it('is refused when something was noted since the page was read, without a conclusion, and without a recent proof', async () => {
    const read = await aSignature(audit)
    valueOf(await note(donations[0]?.id ?? ''))
    expect(refusalOf(await signAudit(audit.auditor, read))).toMatchObject({ key: 'papersChanged' })
    expect(refusalOf(await signAudit(audit.auditor, { ...(await aSignature(audit)), conclusion: '' }))).toMatchObject({ fields: { conclusion: { key: 'missing' } } })
    expect(refusalOf(await signAudit({ ...audit.auditor, provedRecently: false }, await aSignature(audit)))).toMatchObject({ reason: 'step-up' })
  })

  it('is refused to whoever is not its auditor, and a second click signs nothing anew', async () => {
    const sent = await aSignature(audit)
    expect(refusalOf(await signAudit(organization.administrator, sent))).toMatchObject({ reason: 'not-allowed' })
    const other = await anEngagement(organization)
    expect(refusalOf(await signAudit(other.auditor, sent))).toMatchObject({ reason: 'not-found' })
    // Who audits another engagement and reads the chapter besides is no auditor of this one.
    const both = { ...other.auditor, memberships: [...other.auditor.memberships, { role: 'viewer', chapterId: audit.chapterId, until: null, auditId: null } as const] }
    expect(refusalOf(await signAudit(both, sent))).toMatchObject({ reason: 'not-found' })
    expect(refusalOf(await noteAuditMark(both, noted(donations[0]?.id ?? '')))).toMatchObject({ reason: 'not-found' })
    const [first, second] = [await signAudit(audit.auditor, sent), await signAudit(audit.auditor, sent)]
    expect(valueOf(second)).toEqual(valueOf(first))
  })
})

describe('a signed audit', () => {
  it('changes in nothing: no result, sample, question, answer or closing', async () => {
    const sample = await anAuditSample(audit.auditor, audit.chapterId, audit.id)
    const point = await anAuditPoint(audit.auditor, audit.chapterId, audit.id)
    for (const { id } of donations) valueOf(await note(id, 'exception'))
    await aSignedAudit(audit)
    const of = { chapterId: audit.chapterId, auditId: audit.id }
    const place = { ...of, id: point.id, revision: 1 }
    const refused = [
      await note(donations[0]?.id ?? ''), await drawAuditSample(audit.auditor, { ...of, formKey: newId(), purpose: '', plan: everything }),
      await withdrawAuditSample(audit.auditor, { ...of, id: sample.id, revision: 1, reason: 'No' }),
      await raiseAuditPoint(audit.auditor, { ...of, formKey: newId(), kind: 'question', donationId: null, told: 'More?', cause: '', effect: '', recommendation: '', dueOn: null }),
      await answerAuditPoint(organization.administrator, { ...place, answer: 'Late.' }), await closeAuditPoint(audit.auditor, { ...place, closing: 'Late.' }),
      await resolveAuditMark(organization.administrator, { ...of, formKey: newId(), donationId: donations[0]?.id ?? '', resolution: 'Late.' }),
    ]
    expect(refused.map((each) => refusalOf(each).reason)).toEqual(refused.map(() => 'not-found'))
  })

  it('cannot be written to in the database either', async () => {
    valueOf(await note(donations[0]?.id ?? ''))
    await aSignedAudit(audit)
    const write = (sql: string) => withConnection(database().owner, (client) => client.query(sql, [audit.id]))
    await expect(write('UPDATE audit_mark SET revision = revision + 1 WHERE audit_id = $1')).rejects.toThrow('is signed')
    await expect(write("UPDATE audit SET conclusion = 'Another' WHERE id = $1")).rejects.toThrow('the audit is signed')
  })

  it('gives the same papers after its records were corrected and a donor was erased', async () => {
    const donor = await aRecordedPerson(organization, { name: 'Somebody Remarkable' })
    const gift = await aDonation(organization, { ...inPeriod, donorId: donor.id })
    const { id, chapterId } = await anEngagement(organization).then((made) => (audit = made))
    await anAuditSample(audit.auditor, chapterId, id)
    for (const donation of [...donations, gift]) valueOf(await note(donation.id))
    const signed = await aSignedAudit(audit)
    const { donation } = valueOf(await getDonation(organization.administrator, { chapterId, id: gift.id }))
    valueOf(await correctDonation(organization.administrator, { chapterId, id: gift.id, revision: 1, reason: 'Misread', donation: { ...donation, amountCents: cents(99_900) } }))
    valueOf(await erasePerson(organization.administrator, { id: donor.id, revision: 1, reason: 'Asked for', confirmation: donor.name }))
    const bytes = await papersText()
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(signed.workpapersHash)
    expect(bytes.toString('utf8')).not.toContain('Remarkable')
  })

  it('is opened again only for a reason, by its auditor; what was signed stays beside what is signed next', async () => {
    const first = await aSignedAudit(audit)
    const place = { ...ofAudit(), revision: 2 }
    expect(refusalOf(await reopenAudit(audit.auditor, { ...place, reason: '' }))).toMatchObject({ fields: { reason: { key: 'missing' } } })
    expect(refusalOf(await reopenAudit(organization.administrator, { ...place, reason: 'Please' }))).toMatchObject({ reason: 'not-allowed' })
    expect(refusalOf(await reopenAudit({ ...audit.auditor, provedRecently: false }, { ...place, reason: 'Late slip' }))).toMatchObject({ reason: 'step-up' })
    valueOf(await reopenAudit(audit.auditor, { ...place, reason: 'A slip came late.' }))
    expect(valueOf(await getAudit(audit.auditor, ofAudit()))).toMatchObject({ closedAt: null, workpapersHash: '', revision: 3 })
    valueOf(await note(donations[0]?.id ?? '', 'exception'))
    const second = valueOf(await signAudit(audit.auditor, { ...(await aSignature(audit)), revision: 3 }))
    expect(second.workpapersHash).not.toBe(first.workpapersHash)
    const { signature, earlier } = valueOf(await auditWorkpapers(organization.administrator, ofAudit()))
    expect([signature?.workpapersHash, earlier.map(({ workpapersHash, reopened }) => [workpapersHash, reopened])]).toEqual([second.workpapersHash, [[first.workpapersHash, 'A slip came late.']]])
    const old = valueOf(await auditWorkpapers(audit.auditor, { ...ofAudit(), signedIn: earlier[0]?.index ?? null }))
    expect(old.signature?.workpapersHash).toBe(first.workpapersHash)
    expect((await auditWorkpapers(audit.auditor, { ...ofAudit(), signedIn: 1 })).ok).toBe(false)
  })

  it('shows its papers to whoever sees the engagement, and to nobody else', async () => {
    await aSignedAudit(audit)
    expect((await auditWorkpapers(organization.actorAs('viewer'), ofAudit())).ok).toBe(true)
    const other = await anEngagement(organization)
    expect(refusalOf(await auditWorkpapers(other.auditor, ofAudit())).reason).toBe('not-found')
    expect(refusalOf(await auditWorkpapers(organization.actorAs('secretary'), ofAudit())).reason).toBe('not-found')
    expect(refusalOf(await auditWorkpapers((await anOrganization()).administrator, ofAudit())).reason).toBe('not-found')
  })
})
