import 'server-only'
import type pg from 'pg'
import { newId } from '@/lib/data/database/uuid'
import { keyedDigest, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import { identityText, makeDataKey, sealPersonal } from '@/lib/data/people/personal'
import { columnsOf, personForJournal } from '@/lib/data/people/rows'
import type { NamedPerson } from '@/lib/domain/imports/imported'
import type { Actor } from '@/lib/domain/permission'
import type { PersonInput } from '@/lib/domain/person'
import { insertRows, type SqlCell, type SqlColumn } from './cells-sql'
import type { JournalBatch } from './journal-batch'

const columns: readonly SqlColumn[] = [
  ['id', 'uuid'], ['form_key', 'uuid'], ['kind', 'text'], ['name', 'text'], ['name_key', 'text'], ['tags', 'text[]'], ['country', 'text'], ['state', 'text'],
  ['citizen_status', 'text'], ['office', 'text'], ['data_key_wrapped', 'bytea'], ['name_cipher', 'bytea'], ['address_cipher', 'bytea'],
  ['employer_cipher', 'bytea'], ['occupation_cipher', 'bytea'], ['address_digest', 'bytea'], ['identity_digest', 'bytea'],
]

type PersonCells = readonly [position: number, ...cells: SqlCell[]]

function inputOf(person: NamedPerson): PersonInput {
  const { name, kind, citizenStatus, tag, address, employer, occupation, office } = person
  return {
    name, kind, citizenStatus, address, employer, occupation, office, tags: [tag], nameSort: null, nameOtherScript: null, email: '', telephone: '',
    bankReference: '', citizenStatusBasis: null, screenedOn: null, screeningListOn: null, screeningResult: 'not-screened', note: '', formKey: newId(),
  }
}

function textOf(person: NamedPerson): string {
  return `${identityText(person, person.address)}\n${person.office}`
}

/** The people of one import: found by their exact identity, else added once. */
export class ImportedPeople {
  private readonly known = new Map<string, string>()
  private waiting: PersonCells[] = []
  added = 0

  constructor(private readonly actor: Actor, private readonly keys: OrganizationKeys) {}

  /** Looks up those that this import has not met yet. */
  async find(client: pg.ClientBase, people: readonly NamedPerson[]): Promise<void> {
    const unknown = new Map(people.filter((person) => !this.known.has(textOf(person))).map((person) => [textOf(person), person]))
    if (unknown.size === 0) return
    const digests = new Map([...unknown].map(([text, person]) => [this.digestOf(person), text]))
    const found = await client.query<{ id: string; found: string }>(
      `SELECT id, encode(identity_digest, 'hex') || ' ' || COALESCE(office, '') AS found FROM person
       WHERE organization_id = $1 AND record_state = 'recorded' AND identity_digest = ANY ($2::bytea[]) ORDER BY id DESC`,
      [this.actor.organizationId, [...digests.keys()].map((digest) => `\\x${digest.slice(0, 64)}`)],
    )
    for (const row of found.rows) {
      const text = digests.get(row.found)
      if (text !== undefined) this.known.set(text, row.id)
    }
  }

  private digestOf(person: NamedPerson): string {
    return `${keyedDigest(this.keys, 'identity', identityText(person, person.address)).toString('hex')} ${person.office}`
  }

  /** Gives the person's id; one who is new is added to the journal's batch and waits for `insert`. */
  idOf(person: NamedPerson, journal: JournalBatch): string {
    const earlier = this.known.get(textOf(person))
    if (earlier !== undefined) return earlier
    const id = newId()
    this.known.set(textOf(person), id)
    this.waiting.push(this.newPerson(id, person, journal))
    this.added += 1
    return id
  }

  private newPerson(id: string, named: NamedPerson, journal: JournalBatch): PersonCells {
    const input = inputOf(named)
    const dataKey = makeDataKey(this.keys, id)
    const ciphers = sealPersonal(dataKey, id, input)
    const row = columnsOf(this.keys, input, ciphers)
    const { formKey, ...facts } = input
    const person = { ...facts, id, country: row.country, state: row.state, recordState: 'recorded', stateReason: '', revision: 1 } as const
    const after = personForJournal(person, row.bankReferenceLast4, formKey, ciphers)
    const position = journal.add({ type: 'person.recorded', id, revision: 1, before: null, after, reason: null })
    return [
      position, id, formKey, row.kind, row.name, row.nameKey, `{${row.tags.join(',')}}`, row.country, row.state, row.citizenStatus, row.office, dataKey.wrapped,
      ciphers.nameCipher, ciphers.addressCipher, ciphers.employerCipher, ciphers.occupationCipher, row.addressDigest, row.identityDigest,
    ]
  }

  /** Writes the new people whose entries have just been appended. */
  async insert(client: pg.ClientBase, firstIndex: bigint): Promise<void> {
    const { organizationId, userId, at } = this.actor
    const people = this.waiting
    this.waiting = []
    await insertRows(client, 'person', columns, people, {
      firstIndex,
      fixed: [
        ['organization_id', 'uuid', organizationId], ['entered_by', 'uuid', userId], ['entered_at', 'timestamptz', at], ['revision', 'int', '1'],
        ['screening_result', 'text', 'not-screened'],
      ],
    })
  }
}
