/** Where the answers of the prepared forms come from. An answer that is empty is missing; what does not apply says so. */
import { isClericalWork } from '../../profile/changes'
import type { ProfileEntry } from '../../profile/profile'
import type { Principal } from '../../principal'
import type { Registration } from '../../registration'
import { joined, sortedBy } from '../lines'
import type { NamedPerson, ReportHead } from '../period-facts'
import { principalKindWords } from '../words'

export type PreparedFacts = Pick<ReportHead, 'asOf' | 'personal' | 'organization' | 'chapters' | 'principals'> & {
  readonly registration: Registration | null
  /** The entries of the profile that hold in the period. */
  readonly entries: readonly ProfileEntry[]
  readonly people: readonly NamedPerson[]
}

/** Of whom a form is: null for the registrant itself. */
export type Subject = { readonly id: string; readonly name: string; readonly principal: Principal | null; readonly entry: ProfileEntry | null }

/** A text, or a table with its columns; none of both is missing. */
export type PreparedAnswer = { readonly text: string; readonly columns: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] }

type Answering = (facts: PreparedFacts, subject: Subject | null) => PreparedAnswer

function says(text: string): PreparedAnswer {
  return { text, columns: [], rows: [] }
}

function table(columns: readonly string[], rows: PreparedAnswer['rows']): PreparedAnswer {
  return { text: '', columns, rows: sortedBy(rows, (cells) => cells.map((cell) => cell ?? '')) }
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

function rowsOf(facts: PreparedFacts, kind: ProfileEntry['kind'], cells: (entry: ProfileEntry) => readonly (string | null)[]): PreparedAnswer['rows'] {
  return facts.entries.filter((entry) => entry.kind === kind && !isClericalWork(entry)).map((entry) => [personOf(facts, entry)?.name ?? '', ...cells(entry)])
}

function principalName({ principals }: PreparedFacts, id: string | null): string {
  return principals.find((principal) => principal.id === id)?.name ?? ''
}

/** The answers by the source that the data of a form names. */
export const preparedAnswers: Readonly<Record<string, Answering>> = {
  'registrant-name': (facts) => says(nameOf(facts)),
  'registrant-address': ({ organization }) => says(organization.addressText),
  'registrant-whole': (facts) => says(joined([nameOf(facts), facts.organization.addressText].filter((text) => text !== ''))),
  'registration-number': ({ registration }) => says(registration?.number ?? ''),
  officers: (facts) => table(['Name', 'Position', 'From', 'Until'], rowsOf(facts, 'officer', ({ facts: told, fromOn, untilOn }) => [told['position'] ?? '', fromOn, untilOn])),
  serving: (facts) => table(['Name', 'Position', 'Services'], rowsOf(facts, 'service', ({ facts: told }) => [told['position'] ?? '', told['services'] ?? ''])),
  principals: ({ principals }) => table(['Name', 'Address', 'Kind'], principals.map(({ name, address, kind }) => [name, address, principalKindWords[kind]])),
  exhibits: (facts) => table(['Foreign principal', 'Agreement', 'Exhibit A filed', 'Exhibit B filed'], facts.entries.filter(({ kind }) => kind === 'agreement').map(({ principalId, facts: told }) =>
    [principalName(facts, principalId), told['title'] ?? '', told['exhibitAFiledOn'] ?? '', told['exhibitBFiledOn'] ?? ''])),
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
  'not-kept': () => says(''),
}
