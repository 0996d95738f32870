import { newId } from '@/lib/data/database/uuid'
import { foundOrganization } from '@/lib/data/installation/found-organization'
import { mergePeople } from '@/lib/data/people/merge'
import { recordPerson } from '@/lib/data/people/record'
import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import type { Chapter, ChapterFacts } from '@/lib/domain/chapter'
import { organizationDefaults, type OrganizationFacts } from '@/lib/domain/organization'
import type { Actor, Role } from '@/lib/domain/permission'
import type { Person, PersonInput } from '@/lib/domain/person'
import type { PersonChoice } from '@/lib/domain/person-choice'
import type { PrincipalFacts } from '@/lib/domain/principal'
import type { RegistrationFacts } from '@/lib/domain/registration'
import type { Refusal, Result } from '@/lib/domain/result'

/** Two chapters of one organization, and people who act in the first. */
export type TestOrganization = {
  readonly organizationId: string
  readonly chapter: Chapter
  readonly otherChapter: Chapter
  readonly principalId: string
  readonly bankAccountId: string
  /** The founder: administrator of the whole organization. */
  readonly administrator: Actor
  /** Somebody with one role in the first chapter. */
  readonly actorAs: (role: Exclude<Role, 'auditor'>, chapterId?: string | null) => Actor
}

export const testToday = calendarDate('2026-03-15')
const at = instant('2026-03-15T17:00:00.000Z')
let count = 0

type Founding = {
  readonly profile?: Partial<OrganizationFacts>
  readonly chapters?: readonly [Partial<ChapterFacts>, Partial<ChapterFacts>]
  readonly registrations?: readonly RegistrationFacts[]
  readonly principal?: Partial<PrincipalFacts>
}

function chapterFacts(name: string, facts: Partial<ChapterFacts>): ChapterFacts {
  return {
    slug: `${name.toLowerCase()}-${String(count)}`, name, numberPrefix: name.slice(0, 3).toUpperCase(), importCode: null, reportApprovers: [], state: 'IL', city: name,
    fiscalYearStartMonth: 1, timeZone: 'America/Chicago', ...facts,
  }
}

/** Founds an organization with the chapters Chicago and Houston, a principal and a bank account, on March 15, 2026. */
export async function anOrganization({ profile = {}, chapters = [{}, {}], registrations = [], principal = {} }: Founding = {}): Promise<TestOrganization> {
  count += 1
  const organizationId = newId()
  const person = (role: Exclude<Role, 'auditor'>, chapterId: string | null): Actor => ({
    kind: 'user', userId: newId(), name: `A ${role}`, organizationId, at, today: testToday, provedRecently: true, memberships: [{ role, chapterId, until: null, auditId: null }],
  })
  const administrator = person('administrator', null)
  const [first, second] = [chapterFacts('Chicago', chapters[0]), chapterFacts('Houston', chapters[1])]
  const founded = valueOf(await foundOrganization(administrator, {
    profile: { ...organizationDefaults, name: `Organization ${String(count)}`, legalName: `Organization ${String(count)}`, ...profile },
    chapters: [first, second],
    members: [],
    registrations,
    principals: [{
      name: 'Party of the Homeland', kind: 'POLITICAL_PARTY', country: 'PK', aliases: [], address: '', aim: '', officialDealtWith: '', fromOn: null, untilOn: null, ...principal,
    }],
    bankAccounts: [{
      chapterSlug: first.slug, name: 'Checking', bankName: 'First Bank', last4: '1234', country: 'US', openingBalanceCents: organizationDefaults.expenditureApprovalLimitCents,
      openedOn: calendarDate('2026-01-01'), closedOn: null,
    }],
  }))
  const [chapter, otherChapter] = founded.chapters
  if (chapter === undefined || otherChapter === undefined) throw new Error('Two chapters were founded')
  return {
    organizationId, chapter, otherChapter, administrator,
    principalId: founded.principals[0]?.id ?? '',
    bankAccountId: founded.bankAccounts[0]?.id ?? '',
    actorAs: (role, chapterId = chapter.id) => person(role, chapterId),
  }
}

/** A citizen with a full address in Chicago. */
export function personInput(facts: Partial<PersonInput> = {}): PersonInput {
  return {
    formKey: newId(), kind: 'individual', tags: [], name: `Ayesha Khan ${newId().slice(-6)}`, nameSort: null, nameOtherScript: null,
    address: { lines: '1 Main St', city: 'Chicago', state: 'IL', postalCode: '60601', country: 'US' }, email: 'ayesha@example.org', telephone: '312-555-0100',
    employer: '', occupation: '', bankReference: '', citizenStatus: 'us_citizen', citizenStatusBasis: 'attested', office: '', screenedOn: null, screeningListOn: null,
    screeningResult: 'not-screened', note: '', ...facts,
  }
}

/** Records a person through the verb. */
export async function aRecordedPerson(organization: TestOrganization, facts: Partial<PersonInput> = {}): Promise<Person> {
  return valueOf(await recordPerson(organization.administrator, { ...personInput(facts), chapterId: organization.chapter.id }))
}

/** Merges a new person into another new one; gives the id of the entry that went. */
export async function aMergedPerson(organization: TestOrganization): Promise<string> {
  const [stays, goes] = [await aRecordedPerson(organization), await aRecordedPerson(organization)]
  const input = { chapterId: organization.chapter.id, id: stays.id, revision: 1, otherId: goes.id, otherRevision: 1, taken: [], reason: 'The same person' }
  valueOf(await mergePeople(organization.administrator, input))
  return goes.id
}

/** What a person field says when somebody new is typed. */
export function somebodyNew(name: string, kind: PersonChoice['newKind'] = 'organization'): PersonChoice {
  return { typed: name, id: '', newKind: kind, newSortName: '', newOtherScript: '' }
}

/** The value of an outcome that a test needs to have worked. */
export function valueOf<Value>(outcome: Result<Value, Refusal>): Value {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** The refusal of an outcome that a test needs to have been refused. */
export function refusalOf(outcome: Result<unknown, Refusal>): Refusal {
  if (outcome.ok) throw new Error('It was not refused')
  return outcome.refusal
}
