/** Where the answers of the prepared forms come from. An answer that is empty is missing; what does not apply says so. */
import { isClericalWork } from '../../profile/changes'
import { isWithin } from '../../calendar-date'
import type { ProfileEntry } from '../../profile/profile'
import type { Principal } from '../../principal'
import type { Registration } from '../../registration'
import { compareText, joined, sortedBy } from '../lines'
import type { NamedPerson, ReportHead } from '../period-facts'
import type { RecordReference, ReportColumn } from '../report-document'
import { principalKindWords } from '../words'
import type { FaraChange, FaraPeriod } from './facts'
import { principalReference } from './principal-items'
import { referenceOf } from './profile-facts'

export type PreparedFacts = Pick<ReportHead, 'asOf' | 'personal' | 'organization' | 'chapters' | 'principals'> & {
  readonly registration: Registration | null
  /** The entries of the profile that hold in the period. */
  readonly entries: readonly ProfileEntry[]
  readonly people: readonly NamedPerson[]
  /** Changes that the Unit is told of within ten days, whenever they were. */
  readonly changes: readonly FaraChange[]
}

/** Of whom a form is: null for the registrant itself. */
export type Subject = { readonly id: string; readonly name: string; readonly principal: Principal | null; readonly entry: ProfileEntry | null }

type PreparedRow = { readonly cells: readonly (string | null)[]; readonly record: RecordReference }

/** A text, a table with its columns, or both; none of both is missing. */
export type PreparedAnswer = { readonly text: string; readonly columns: readonly Omit<ReportColumn, 'id'>[]; readonly rows: readonly PreparedRow[] }

type Answering = (facts: PreparedFacts, subject: Subject | null, period: FaraPeriod) => PreparedAnswer

function says(text: string): PreparedAnswer {
  return { text, columns: [], rows: [] }
}

/** Columns by their labels; those that hold days say so. */
const days = new Set(['From', 'Until', 'Exhibit A filed', 'Exhibit B filed', 'On', 'Told on'])

function table(labels: readonly string[], rows: PreparedAnswer['rows'], text = ''): PreparedAnswer {
  return { text, columns: labels.map((label) => ({ label, kind: days.has(label) ? 'date' : 'text' })), rows: sortedBy(rows, ({ cells, record }) => [...cells.map((cell) => cell ?? ''), record.id]) }
}

const notApplicable = (reason: string): PreparedAnswer => says(`Not applicable: ${reason}`)

function nameOf({ organization }: PreparedFacts): string {
  return organization.legalName === '' ? organization.name : organization.legalName
}

function personOf({ people }: PreparedFacts, entry: ProfileEntry | null): NamedPerson | undefined {
  return people.find(({ id }) => id === entry?.personId)
}

function fact(name: string): Answering {
  return (_facts, subject) => says(subject?.entry?.facts[name] ?? '')
}

/** The terms of an agreement stand under the item of its form; the other two say that they do not apply. */
function agreementOf(form: string, words: string): Answering {
  return (_facts, subject) => {
    const facts = subject?.entry?.facts ?? {}
    return facts['form'] === form ? says(joined([words, facts['title'] ?? '', facts['compensation'] ?? ''], '. ')) : notApplicable('the agreement has another form.')
  }
}

function ofKind(kinds: readonly Principal['kind'][], told: (principal: Principal) => readonly string[]): Answering {
  return (_facts, subject) => {
    const principal = subject?.principal ?? null
    if (principal === null) return says('')
    return kinds.includes(principal.kind) ? says(joined(told(principal).filter((text) => text !== ''))) : notApplicable('the principal is of another kind.')
  }
}

const recordKinds = { officer: 'officer', service: 'short-form', agreement: 'agreement' } as const

/** Somebody of the profile with name and residence address, more than clerically at work. */
function rowsOf(facts: PreparedFacts, kind: 'officer' | 'service', cells: (entry: ProfileEntry) => readonly (string | null)[]): PreparedAnswer['rows'] {
  return facts.entries.filter((entry) => entry.kind === kind && !isClericalWork(entry)).map((entry) => {
    const person = personOf(facts, entry)
    return { cells: [person?.name ?? '', person?.addressText ?? '', ...cells(entry)], record: referenceOf(recordKinds[kind], entry) }
  })
}

/** The newest count of members, where there is one. */
function membersOf({ entries }: PreparedFacts): string {
  const counted = entries.filter(({ kind }) => kind === 'member-count').toSorted((left, right) => compareText((right.fromOn ?? '') + right.id, (left.fromOn ?? '') + left.id))
  const [newest] = counted
  return newest === undefined ? '' : `Members: ${newest.facts['members'] ?? ''} on ${newest.fromOn ?? ''}.`
}

function changesIn({ changes }: PreparedFacts, period: FaraPeriod): readonly FaraChange[] {
  return changes.filter(({ on }) => isWithin(on, period))
}

/** What an amendment is for, as far as the profile tells: its changes, and among them those of an exhibit. */
function purposeOf(facts: PreparedFacts, period: FaraPeriod): PreparedAnswer {
  const changes = changesIn(facts, period)
  const ofExhibit = changes.some(({ record: { kind } }) => kind === 'agreement')
  return says(changes.length === 0 ? '' : joined(['10-day notice of change under section 2(b).', ofExhibit ? 'Notice of change in an exhibit previously filed.' : ''].filter((text) => text !== ''), ' '))
}

function principalName({ principals }: PreparedFacts, id: string | null): string {
  return principals.find((principal) => principal.id === id)?.name ?? ''
}

/** The source of an item that is answered in the agency's form alone: no record and no part of the profile is read for it. */
export const notPrepared = 'not-prepared'

/** The answers by the source that the data of a form names. */
export const preparedAnswers: Readonly<Record<string, Answering>> = {
  'registrant-name': (facts) => says(nameOf(facts)),
  'registrant-address': ({ organization }) => says(organization.addressText),
  'registrant-whole': (facts) => says(joined([nameOf(facts), facts.organization.addressText].filter((text) => text !== ''))),
  'registration-number': ({ registration }) => says(registration?.number ?? ''),
  'individual-only': () => notApplicable('the registrant is an organization.'),
  officers: (facts) => table(['Name', 'Residence address', 'Position', 'From', 'Until'], rowsOf(facts, 'officer', ({ facts: told, fromOn, untilOn }) => [told['position'] ?? '', fromOn, untilOn]), membersOf(facts)),
  serving: (facts) => table(['Name', 'Residence address', 'Position', 'Services'], rowsOf(facts, 'service', ({ facts: told }) => [told['position'] ?? '', told['services'] ?? ''])),
  principals: ({ principals }) => table(['Name', 'Address', 'Kind'], principals.map((principal) => ({ cells: [principal.name, principal.address, principalKindWords[principal.kind]], record: principalReference(principal) }))),
  exhibits: (facts) => table(['Foreign principal', 'Agreement', 'Exhibit A filed', 'Exhibit B filed'], facts.entries.filter(({ kind }) => kind === 'agreement').map((entry) => {
    const { principalId, facts: told } = entry
    return { cells: [principalName(facts, principalId), told['title'] ?? '', told['exhibitAFiledOn'] ?? '', told['exhibitBFiledOn'] ?? ''], record: referenceOf('agreement', entry) }
  })),
  'change-purpose': (facts, _subject, period) => purposeOf(facts, period),
  changes: (facts, _subject, period) => table(['Change', 'Of', 'On', 'Told on'], changesIn(facts, period).map(({ what, record, on, toldOn }) => ({ cells: [what, record.number, on, toldOn], record }))),
  'principal-name': (_facts, subject) => says(joined([subject?.principal?.name ?? '', ...(subject?.principal?.aliases ?? [])].filter((text) => text !== ''))),
  'principal-address': (_facts, subject) => says(subject?.principal?.address ?? ''),
  'principal-kind': (_facts, subject) => says(subject?.principal == null ? '' : principalKindWords[subject.principal.kind]),
  'principal-government': ofKind(['GOVERNMENT'], ({ officialDealtWith }) => [officialDealtWith]),
  'principal-party': ofKind(['POLITICAL_PARTY'], ({ address, officialDealtWith, aim }) => [address, officialDealtWith, aim]),
  'agreement-parties': (facts, subject) => says(joined([nameOf(facts), facts.registration?.number ?? '', principalName(facts, subject?.entry?.principalId ?? null)].filter((text) => text !== ''))),
  'agreement-contract': agreementOf('contract', 'Formal written contract'),
  'agreement-correspondence': agreementOf('correspondence', 'Exchange of correspondence'),
  'agreement-oral': agreementOf('understanding', 'Oral or other agreement'),
  'agreement-date': (_facts, subject) => says(subject?.entry?.fromOn ?? ''),
  'agreement-nature': fact('nature'),
  'agreement-activities': fact('activities'),
  'agreement-political': (_facts, subject) => says(subject?.entry?.facts['political'] === 'no' ? 'No.' : joined(['Yes.', subject?.entry?.facts['politicalMeans'] ?? ''], ' ').trim()),
  'person-name': (facts, subject) => says(personOf(facts, subject?.entry ?? null)?.name ?? ''),
  'person-address': (facts, subject) => says(personOf(facts, subject?.entry ?? null)?.addressText ?? ''),
  'person-occupation': (facts, subject) => says(personOf(facts, subject?.entry ?? null)?.occupation ?? ''),
  'person-connection': fact('position'),
  'person-principal': (facts, subject) => says(principalName(facts, subject?.entry?.principalId ?? null)),
  'person-services': fact('services'),
  'person-compensation': fact('compensation'),
  [notPrepared]: () => says(''),
}
