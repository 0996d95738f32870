import { assessRecordedDonation } from '@/lib/data/donations/assess'
import { correctDonation } from '@/lib/data/donations/correct'
import { newId } from '@/lib/data/database/uuid'
import { getExpenditure } from '@/lib/data/expenditures/get'
import { listJournal } from '@/lib/data/journal/list'
import { settableFindings } from '@/lib/data/overrides/findings'
import { setFindingAside } from '@/lib/data/overrides/record'
import { lifeOfReport } from '@/lib/data/reports/life'
import type { Donation } from '@/lib/domain/donation'
import { describeEntry } from '@/lib/domain/journal/describe'
import type { Actor } from '@/lib/domain/permission'
import { aDonation } from '../../factories/donation'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { disclosureOf, drafted } from '../../factories/reports'
import { countedByOne as box } from '../../factories/override'
import { anExpenditure } from '../../factories/spending'
import { useDatabase } from '../database'

useDatabase()

const check = 'don.box.count'
let organization: TestOrganization

beforeAll(async () => {
  organization = await anOrganization()
})

const aside = (record: Pick<Donation, 'id' | 'revision'>, more: Partial<Parameters<typeof setFindingAside>[1]> = {}, actor: Actor = organization.administrator) =>
  setFindingAside(actor, { chapterId: organization.chapter.id, recordKind: 'donation', recordId: record.id, revision: record.revision, checkId: check, reason: 'The second counter fell ill.', formKey: newId(), ...more })
const findingOf = async (donation: Donation) => valueOf(await assessRecordedDonation(organization.administrator, donation)).findings.find((each) => each.check === check)

describe('setting a finding aside', () => {
  it('keeps it on the record with name, day and reason, and in the journal', async () => {
    const gift = await aDonation(organization, box)
    expect(await findingOf(gift)).toMatchObject({ severity: 'warn' })
    const override = valueOf(await aside(gift))
    expect(override).toMatchObject({ number: gift.number, recordRevision: 1, severity: 'warn', overriddenBy: organization.administrator.userId })
    expect(await findingOf(gift)).toMatchObject({ severity: 'info', note: `It had to be explained; set aside by ${organization.administrator.name} on Mar 15, 2026: The second counter fell ill.` })
    const { entries } = valueOf(await listJournal(organization.administrator, { chapterId: organization.chapter.id, kind: 'finding-override', from: null, through: null, beforeIndex: null }))
    expect(entries[0] && describeEntry(entries[0])).toBe(`${organization.administrator.name} set aside what a check found of ${gift.number}.`)
    expect(valueOf(await settableFindings(organization.administrator, { chapterId: organization.chapter.id, recordKind: 'donation', recordId: gift.id })).findings).toEqual([])
  })

  it('is of the record as it stood: a later correction asks anew', async () => {
    const gift = await aDonation(organization, box)
    valueOf(await aside(gift))
    const corrected = valueOf(await correctDonation(organization.administrator, { chapterId: organization.chapter.id, id: gift.id, revision: 1, reason: 'Another event', donation: { ...gift, eventName: 'Picnic' } }))
    expect(await findingOf(corrected)).toMatchObject({ severity: 'warn' })
    expect(refusalOf(await aside(gift))).toMatchObject({ reason: 'conflict', key: 'changedMeanwhile', currentRevision: 2 })
    expect(valueOf(await aside(corrected)).recordRevision).toBe(2)
  })

  it('is done once: the same form again, or somebody else meanwhile, finds the first reason', async () => {
    const gift = await aDonation(organization, box)
    const formKey = newId()
    const outcomes = await Promise.all([aside(gift, { formKey }), aside(gift, { formKey })])
    expect(new Set(outcomes.map((outcome) => valueOf(outcome).id)).size).toBe(1)
    expect(valueOf(await aside(gift, { reason: 'Another reason' })).reason).toBe('The second counter fell ill.')
  })

  it('is not for what the law stops, for what was not found, or for what counts nowhere', async () => {
    const refused = await aDonation(organization, { purpose: 'us_election' })
    expect(refusalOf(await aside(refused, { checkId: 'don.foreign.usElection' })).fields).toEqual({ checkId: { key: 'choiceUnknown' } })
    expect(refusalOf(await aside(await aDonation(organization), { checkId: check })).fields).toEqual({ checkId: { key: 'choiceUnknown' } })
  })

  it('is for those who may override, in their own chapter', async () => {
    const gift = await aDonation(organization, box)
    expect(refusalOf(await aside(gift, {}, organization.actorAs('secretary'))).reason).toBe('not-allowed')
    expect(refusalOf(await aside(gift, {}, organization.actorAs('reviewer'))).reason).toBe('not-allowed')
    expect(refusalOf(await aside(gift, {}, organization.actorAs('treasurer', organization.otherChapter.id))).reason).toBe('not-found')
    expect(refusalOf(await aside(gift, { chapterId: organization.otherChapter.id })).reason).toBe('not-found')
    expect(refusalOf(await aside(gift, {}, (await anOrganization()).administrator)).reason).toBe('not-found')
    expect(refusalOf(await aside({ id: 'no-id', revision: 1 })).reason).toBe('not-found')
    expect(valueOf(await aside(gift, {}, organization.actorAs('treasurer'))).checkId).toBe(check)
  })

  it('holds for payments as well', async () => {
    const payment = await anExpenditure(organization, undefined, { purposeText: 'misc' })
    const found = valueOf(await settableFindings(organization.administrator, { chapterId: organization.chapter.id, recordKind: 'expenditure', recordId: payment.id })).findings.map((each) => each.check)
    expect(found).toContain('exp.purpose.vague')
    valueOf(await aside(payment, { recordKind: 'expenditure', checkId: 'exp.purpose.vague' }))
    const { assessment } = valueOf(await getExpenditure(organization.administrator, { chapterId: organization.chapter.id, id: payment.id }))
    expect(assessment.findings.find((each) => each.check === 'exp.purpose.vague')).toMatchObject({ severity: 'info', note: expect.stringContaining('set aside by') })
  })

  it('goes into the report with its reason, and no longer blocks it', async () => {
    const own = await anOrganization()
    const key = disclosureOf(own)
    const gift = await aDonation(own, box)
    const blockers = async () => valueOf(await lifeOfReport(own.administrator, key))?.blockers
    const of = async () => (await drafted(own.administrator, key)).findings.filter((each) => each.check === check)
    expect(await of()).toMatchObject([{ severity: 'warn' }])
    expect((await blockers())?.unexplained.map((each) => each.check)).toContain(check)
    valueOf(await setFindingAside(own.administrator, { chapterId: own.chapter.id, recordKind: 'donation', recordId: gift.id, revision: 1, checkId: check, reason: 'Ill.', formKey: newId() }))
    const other = await aDonation(own, { ...box, eventName: 'Another box' })
    const [told, first] = await of()
    expect([told?.severity, told?.records.map(({ id }) => id)]).toEqual(['warn', [other.id]])
    expect(first).toMatchObject({ severity: 'info', records: [{ id: gift.id }], note: expect.stringContaining('Ill.') })
  })
})
