import { correctBankAccount } from '@/lib/data/bank-accounts/correct'
import { getBankAccount } from '@/lib/data/bank-accounts/get'
import { listBankAccounts } from '@/lib/data/bank-accounts/list'
import { recordBankAccount } from '@/lib/data/bank-accounts/record'
import { newId } from '@/lib/data/database/uuid'
import { historyOfRecord } from '@/lib/data/journal/history'
import { correctPrincipal } from '@/lib/data/principals/correct'
import { getPrincipal } from '@/lib/data/principals/get'
import { listPrincipals } from '@/lib/data/principals/list'
import { recordPrincipal } from '@/lib/data/principals/record'
import { recordChoices } from '@/lib/data/records/choices'
import { draftReport } from '@/lib/data/reports/draft'
import { correctRegistration } from '@/lib/data/registrations/correct'
import { getRegistration } from '@/lib/data/registrations/get'
import { listRegistrations } from '@/lib/data/registrations/list'
import { recordRegistration } from '@/lib/data/registrations/record'
import type { BankAccountFacts } from '@/lib/domain/bank-account'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import type { PrincipalFacts } from '@/lib/domain/principal'
import { emptyRegistration, type RegistrationFacts } from '@/lib/domain/registration'
import { quarterOf } from '@/lib/domain/reporting-period'
import type { Refusal, Result } from '@/lib/domain/result'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization
let other: TestOrganization

beforeAll(async () => {
  organization = await anOrganization()
  other = await anOrganization()
})

const chapterId = () => organization.chapter.id
/** Administers one chapter, not the organization. */
const ofChapter = () => organization.actorAs('administrator')
const entriesOf = async (id: string) => valueOf(await historyOfRecord(organization.administrator, { chapterId: chapterId(), id }))

const principal: PrincipalFacts = {
  name: 'Ministry of Fountains', kind: 'GOVERNMENT', country: 'PK', aliases: ['وزارت'], address: '1 Square', aim: 'Fountains', officialDealtWith: 'Minister', fromOn: calendarDate('2025-01-01'), untilOn: null,
}
const registration: RegistrationFacts = {
  ...emptyRegistration, regime: 'FARA', number: '7001', becameAgentOn: calendarDate('2025-01-01'), registeredOn: calendarDate('2025-01-05'), assignedPeriodEnds: [calendarDate('2025-06-30')],
}
const account = (): BankAccountFacts => ({
  chapterId: chapterId(), name: 'Savings', bankName: 'Second Bank', last4: '9876', country: 'US', openingBalanceCents: cents(120_000), openedOn: calendarDate('2026-01-01'), closedOn: null,
})

type Saved = { readonly id: string; readonly revision: number }
type Setting = {
  readonly subject: string
  /** Who may change it: the administrator of the chapter too, or only one of the whole organization. */
  readonly byChapter: boolean
  readonly record: (actor: Actor, formKey?: string) => Promise<Result<Saved, Refusal>>
  readonly correct: (actor: Actor, place: Saved, text: string) => Promise<Result<Saved, Refusal>>
  readonly get: (actor: Actor, id: string) => Promise<Result<Saved, Refusal>>
  readonly list: (actor: Actor) => Promise<Result<readonly Saved[], Refusal>>
  /** The field that `correct` changes, and what stood there. */
  readonly field: string
  readonly before: string
}

const settings: readonly Setting[] = [
  {
    subject: 'principal', byChapter: false, field: 'aim', before: 'Fountains',
    record: (actor, formKey = newId()) => recordPrincipal(actor, { ...principal, formKey }),
    correct: (actor, { id, revision }, aim) => correctPrincipal(actor, { chapterId: chapterId(), id, revision, reason: 'Misread', principal: { ...principal, aim } }),
    get: (actor, id) => getPrincipal(actor, { chapterId: chapterId(), id }),
    list: (actor) => listPrincipals(actor, chapterId()),
  },
  {
    subject: 'registration', byChapter: false, field: 'number', before: '7001',
    record: (actor, formKey = newId()) => recordRegistration(actor, { ...registration, formKey }),
    correct: (actor, { id, revision }, number) => correctRegistration(actor, { chapterId: chapterId(), id, revision, reason: 'Misread', registration: { ...registration, number } }),
    get: (actor, id) => getRegistration(actor, { chapterId: chapterId(), id }),
    list: (actor) => listRegistrations(actor, chapterId()),
  },
  {
    subject: 'bank-account', byChapter: true, field: 'bankName', before: 'Second Bank',
    record: (actor, formKey = newId()) => recordBankAccount(actor, { ...account(), formKey }),
    correct: (actor, { id, revision }, bankName) => correctBankAccount(actor, { chapterId: chapterId(), id, revision, reason: 'Misread', account: { ...account(), bankName } }),
    get: (actor, id) => getBankAccount(actor, { chapterId: chapterId(), id }),
    list: (actor) => listBankAccounts(actor, chapterId()),
  },
]

describe.each(settings)('a $subject', ({ subject, byChapter, record, correct, get, list, field, before }) => {
  it('is added once for one submit, with a journal entry', async () => {
    const formKey = newId()
    const first = valueOf(await record(organization.administrator, formKey))
    expect(valueOf(await record(organization.administrator, formKey)).id).toBe(first.id)
    expect((await entriesOf(first.id)).map(({ type }) => type)).toEqual([`${subject}.recorded`])
    expect(valueOf(await list(organization.administrator)).map(({ id }) => id)).toContain(first.id)
  })

  it('is added and corrected by an administrator alone', async () => {
    const saved = valueOf(await record(organization.administrator))
    for (const role of ['treasurer', 'secretary', 'reviewer', 'viewer'] as const) {
      const actor = organization.actorAs(role, null)
      expect(refusalOf(await record(actor)).reason).toBe('not-allowed')
      expect(refusalOf(await correct(actor, saved, 'Changed')).reason).toBe('not-allowed')
      expect(refusalOf(await list(actor)).reason).toBe('not-allowed')
      expect(refusalOf(await get(actor, saved.id)).reason).toBe('not-allowed')
    }
  })

  it(`is ${byChapter ? '' : 'read, but not '}changed by who administers one chapter`, async () => {
    const saved = valueOf(await record(organization.administrator))
    expect(valueOf(await get(ofChapter(), saved.id)).id).toBe(saved.id)
    expect((await correct(ofChapter(), saved, 'By the chapter')).ok).toBe(byChapter)
    expect((await record(ofChapter())).ok).toBe(byChapter)
  })

  it('is not found from another chapter or organization', async () => {
    const saved = valueOf(await record(organization.administrator))
    const elsewhere = organization.actorAs('administrator', organization.otherChapter.id)
    expect(refusalOf(await get(elsewhere, saved.id)).reason).toBe('not-found')
    expect(refusalOf(await correct(elsewhere, saved, 'Changed')).reason).toBe('not-found')
    expect(refusalOf(await get(other.administrator, saved.id)).reason).toBe('not-found')
    expect(refusalOf(await correct(other.administrator, saved, 'Changed')).reason).toBe('not-found')
    expect(refusalOf(await correct(organization.administrator, { id: 'none', revision: 1 }, 'Changed')).reason).toBe('not-found')
    expect(refusalOf(await get(organization.administrator, 'none')).reason).toBe('not-found')
  })

  it('is corrected with a reason, and its earlier value stays in the journal', async () => {
    const saved = valueOf(await record(organization.administrator))
    const corrected = valueOf(await correct(organization.administrator, saved, 'Corrected'))
    expect(corrected).toMatchObject({ [field]: 'Corrected', revision: 2 })
    expect(valueOf(await get(organization.administrator, saved.id))).toEqual(corrected)
    const [, entry] = await entriesOf(saved.id)
    expect(entry).toMatchObject({ type: `${subject}.corrected`, reason: 'Misread', before: { [field]: before }, after: { [field]: 'Corrected', revision: 2 } })
  })

  it('stays as it is when the same correction is sent twice', async () => {
    const saved = valueOf(await record(organization.administrator))
    valueOf(await correct(organization.administrator, saved, 'Once'))
    expect(valueOf(await correct(organization.administrator, saved, 'Once')).revision).toBe(2)
    expect(await entriesOf(saved.id)).toHaveLength(2)
  })

  it('shows both values to the second of two people', async () => {
    const saved = valueOf(await record(organization.administrator))
    valueOf(await correct(organization.administrator, saved, 'Theirs'))
    const refusal = refusalOf(await correct(organization.administrator, saved, 'Yours'))
    expect(refusal).toMatchObject({ reason: 'conflict', currentRevision: 2, conflicts: [{ field, before, theirs: 'Theirs', yours: 'Yours' }] })
  })
})

describe('what follows from a bank account', () => {
  const opening = async (by: TestOrganization) => {
    const period = quarterOf(calendarDate('2026-03-15'))
    const report = valueOf(await draftReport(by.administrator, 'quarterly-disclosure', { chapterId: by.chapter.id, period }))
    return report.summary.find(({ id }) => id === 'opening')?.amountCents
  }

  it('is the opening figure of the report: a second account adds to it, a correction moves it', async () => {
    const own = await anOrganization()
    const facts = { ...account(), chapterId: own.chapter.id }
    const before = (await opening(own)) ?? 0
    const saved = valueOf(await recordBankAccount(own.administrator, { ...facts, formKey: newId() }))
    expect(await opening(own)).toBe(before + 120_000)
    const place = { chapterId: own.chapter.id, id: saved.id, revision: 1, reason: 'Statement read again' }
    valueOf(await correctBankAccount(own.administrator, { ...place, account: { ...facts, openingBalanceCents: cents(-500) } }))
    expect(await opening(own)).toBe(before - 500)
  })

  it('is a choice in the forms of its chapter until it is closed', async () => {
    const own = await anOrganization()
    const facts = { ...account(), chapterId: own.chapter.id }
    const saved = valueOf(await recordBankAccount(own.administrator, { ...facts, formKey: newId() }))
    const offered = async () => valueOf(await recordChoices(own.administrator, own.chapter.id)).bankAccounts.map(({ id }) => id)
    expect(await offered()).toContain(saved.id)
    const closed = { ...facts, closedOn: calendarDate('2026-03-01') }
    valueOf(await correctBankAccount(own.administrator, { chapterId: own.chapter.id, id: saved.id, revision: 1, reason: 'Closed', account: closed }))
    expect(await offered()).not.toContain(saved.id)
  })

  it('cannot be added to a chapter of another organization', async () => {
    const input = { ...account(), chapterId: other.chapter.id, formKey: newId() }
    expect(refusalOf(await recordBankAccount(organization.administrator, input)).reason).toBe('not-found')
  })
})
