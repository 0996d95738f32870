import 'server-only'
import type pg from 'pg'
import { newId } from '@/lib/data/database/uuid'
import { keyedDigest, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import { survivorsSql } from '@/lib/data/people/survivor'
import { identityText, makeDataKey, sealPersonal } from '@/lib/data/people/personal'
import { columnsOf, personForJournal } from '@/lib/data/people/rows'
import type { NamedPerson } from '@/lib/domain/imports/imported'
import type { Actor } from '@/lib/domain/permission'
import type { PersonInput } from '@/lib/domain/person'
import { canonicalText } from '@/lib/domain/journal/entry'
import { insertRows, lineOf, Lines, type SqlColumn } from './cells-sql'
import { entryWriter, JournalBatch, type EntryWriter } from './journal-batch'

export const personColumns: readonly SqlColumn[] = [
  ['id', 'uuid'], ['form_key', 'uuid'], ['kind', 'text'], ['name', 'text'], ['name_key', 'text'], ['tags', 'text[]'], ['country', 'text'], ['state', 'text'],
  ['citizen_status', 'text'], ['office', 'text'], ['data_key_wrapped', 'bytea'], ['name_cipher', 'bytea'], ['address_cipher', 'bytea'],
  ['employer_cipher', 'bytea'], ['occupation_cipher', 'bytea'], ['address_digest', 'bytea'], ['identity_digest', 'bytea'],
]

/** What all people of one import have alike. */
export function personFixed({ organizationId, userId, at }: Pick<Actor, 'organizationId' | 'userId' | 'at'>): readonly (readonly [...SqlColumn, value: string | null])[] {
  return [['organization_id', 'uuid', organizationId], ['entered_by', 'uuid', userId], ['entered_at', 'timestamptz', at], ['revision', 'int', '1'], ['screening_result', 'text', 'not-screened']]
}

const peopleTogether = 2000

function inputOf(person: NamedPerson): PersonInput {
  const { name, kind, citizenStatus, tag, address, employer, occupation, office } = person
  return {
    name, kind, citizenStatus, address, employer, occupation, office, tags: [tag], nameSort: null, nameOtherScript: null, email: '', telephone: '',
    bankReference: '', citizenStatusBasis: null, screenedOn: null, screeningListOn: null, screeningResult: 'not-screened', note: '', formKey: newId(),
  }
}

/** The people of one import: found by their exact identity, else added once. Each person of the file is one object. */
export class ImportedPeople {
  private readonly known = new Map<NamedPerson, string>()
  private readonly entry: EntryWriter
  added = 0
  /** People of the file whose entry was merged: their rows name the one that is used now. */
  private readonly toSurvivor = new Set<NamedPerson>()

  constructor(private readonly actor: Actor, private readonly keys: OrganizationKeys) {
    this.entry = entryWriter(actor, 'person.recorded')
  }

  /** Looks up all that the rows to be written name. */
  async find(client: pg.ClientBase, people: ReadonlySet<NamedPerson>): Promise<void> {
    const asked = [...people]
    for (let at = 0; at < asked.length; at += peopleTogether) await this.findSome(client, asked.slice(at, at + peopleTogether))
  }

  private async findSome(client: pg.ClientBase, people: readonly NamedPerson[]): Promise<void> {
    const byDigest = new Map(people.map((person) => [this.digestOf(person), person]))
    const found = await client.query<{ id: string; found: string; merged: boolean }>(
      `${survivorsSql}
       SELECT COALESCE(s.stays, p.id) AS id, encode(p.identity_digest, 'hex') || ' ' || COALESCE(p.office, '') AS found, s.stays IS NOT NULL AS merged FROM person p
       LEFT JOIN survivor s ON s.goes = p.id LEFT JOIN person used ON used.organization_id = p.organization_id AND used.id = COALESCE(s.stays, p.id)
       WHERE p.organization_id = $1::uuid AND p.record_state IN ('recorded', 'merged') AND used.record_state = 'recorded' AND p.identity_digest = ANY ($2::bytea[])
       ORDER BY s.stays IS NULL, p.id DESC`,
      [this.keys.organizationId, [...byDigest.keys()].map((digest) => `\\x${digest.slice(0, 64)}`)],
    )
    for (const row of found.rows) {
      const person = byDigest.get(row.found)
      if (person === undefined) continue
      this.known.set(person, row.id)
      if (row.merged) this.toSurvivor.add(person)
      else this.toSurvivor.delete(person)
    }
  }

  /** Takes somebody of the directory for a person of the file; `merged` where it is by way of an entry that was merged into theirs. */
  use(person: NamedPerson, id: string, merged = false): void {
    this.known.set(person, id)
    if (merged) this.toSurvivor.add(person)
  }

  /** Names in the file whose entry in the directory was merged into another. */
  get mergedNames(): readonly string[] {
    return [...new Set([...this.toSurvivor].map(({ name }) => name))].sort()
  }

  private digestOf(person: NamedPerson): string {
    return `${keyedDigest(this.keys, 'identity', identityText(person, person.address)).toString('hex')} ${person.office}`
  }

  /** Gives the person's id; for one who is new, the entry goes to the journal's batch and the row to `lines`. */
  idOf(person: NamedPerson, journal: JournalBatch, lines: Lines): string {
    const earlier = this.known.get(person)
    if (earlier !== undefined) return earlier
    const id = newId()
    this.known.set(person, id)
    lines.add(this.newPerson(id, person, journal))
    this.added += 1
    return id
  }

  /** The same for somebody whom a single record names: one who is new is written at once. */
  async idNow(client: pg.ClientBase, person: NamedPerson): Promise<string> {
    const [journal, lines] = [new JournalBatch(), new Lines()]
    const id = this.idOf(person, journal, lines)
    if (journal.count === 0) return id
    const firstIndex = await journal.append(client, this.actor.organizationId)
    const { organizationId, userId, at } = this.actor
    await insertRows(client, 'person', personColumns, lines, { firstIndex, fixed: personFixed({ organizationId, userId, at }) })
    return id
  }

  private newPerson(id: string, named: NamedPerson, journal: JournalBatch): string {
    const input = inputOf(named)
    const dataKey = makeDataKey(this.keys, id)
    const ciphers = sealPersonal(dataKey, id, input)
    const row = columnsOf(this.keys, input, ciphers)
    const { formKey, ...facts } = input
    const person = { ...facts, id, country: row.country, state: row.state, recordState: 'recorded', stateReason: '', mergedIntoId: null, revision: 1 } as const
    const after = personForJournal(person, row.bankReferenceLast4, formKey, ciphers)
    return lineOf(journal.add(this.entry(id, canonicalText(after))), [
      id, formKey, row.kind, row.name, row.nameKey, `{${row.tags.join(',')}}`, row.country, row.state, row.citizenStatus, row.office, dataKey.wrapped,
      ciphers.nameCipher, ciphers.addressCipher, ciphers.employerCipher, ciphers.occupationCipher, row.addressDigest, row.identityDigest,
    ])
  }
}
