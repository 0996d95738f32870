import { createHash } from 'node:crypto'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { detailsFromRow, personFromRow } from '@/lib/data/people/rows'
import { canonicalText } from '@/lib/domain/journal/entry'
import { isJsonValue, type JsonValue } from '@/lib/domain/journal/json'
import type { Actor } from '@/lib/domain/permission'

/** What makes a record this one in this database and not another of the same content: ids, number, times, salt, and where it came from. */
const ownToTheDatabase = [
  'organizationId', 'id', 'formKey', 'chapterId', 'number', 'numberYear', 'numberSequence', 'enteredBy', 'enteredAt', 'enteredOn', 'importBatchId', 'importRow', 'importKey',
  'journalIndex', 'revision', 'approvedBy', 'approvedAt',
]

type Names = ReadonlyMap<string, JsonValue>

function plain(value: unknown, names: Names): JsonValue {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map((each) => plain(each, names))
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each, names)]))
  if (typeof value === 'string') return names.get(value) ?? value
  return isJsonValue(value) ? value : null
}

/** What each id stands for: a person by all that is known of them, a principal by its facts, an account or chapter by its name, another record by what it says. */
async function namesOf(tx: Transaction, actor: Actor): Promise<Map<string, JsonValue>> {
  const keys = await organizationKeys(tx, actor.organizationId)
  const people = (await tx.person.findMany()).map((row) => {
    const { name, address, employer, occupation } = detailsFromRow(keys, row)
    return [row.id, { name, address, employer, occupation, kind: row.kind, citizenStatus: row.citizenStatus, office: row.office ?? '' }] as const
  })
  const principals = (await tx.principal.findMany()).map(({ id, ...row }) => [id, plain(without(row), new Map())] as const)
  const named = [...(await tx.bankAccount.findMany()), ...(await tx.chapter.findMany())].map(({ id, name }) => [id, `called ${name}`] as const)
  return new Map<string, JsonValue>([...people, ...principals, ...named].map(([id, value]) => [id, isJsonValue(value) ? value : null]))
}

function without(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !ownToTheDatabase.includes(name)))
}

/** All records of a chapter by kind, each as a canonical text of its content, in one order whatever the order of writing. */
export async function contentOf(actor: Actor, chapterId: string): Promise<Readonly<Record<string, readonly string[]>>> {
  return readAs(actor, async (tx) => {
    const names = await namesOf(tx, actor)
    const where = { chapterId }
    const texts = (rows: readonly { readonly id: string }[]) => rows.map((row) => {
      const text = canonicalText(plain(without(row), names))
      names.set(row.id, text)
      return text
    }).toSorted()
    const donations = await tx.donation.findMany({ where })
    const [given, returned] = [donations.filter(({ originalDonationId }) => originalDonationId === null), donations.filter(({ originalDonationId }) => originalDonationId !== null)]
    return {
      donations: [...texts(given), ...texts(returned)], expenditures: texts(await tx.expenditure.findMany({ where })), transfers: texts(await tx.transfer.findMany({ where })),
      contacts: texts(await tx.lobbyingContact.findMany({ where })), statementRecords: texts(await tx.statementRecord.findMany({ where })),
    }
  })
}

/** Everybody of the directory as canonical texts of all that is known of them, in one order. */
export async function peopleContent(actor: Actor): Promise<readonly string[]> {
  return readAs(actor, async (tx) => {
    const keys = await organizationKeys(tx, actor.organizationId)
    const rows = await tx.person.findMany({ where: { organizationId: actor.organizationId } })
    return rows.map((row) => canonicalText(plain(without(personFromRow(row, detailsFromRow(keys, row))), new Map()))).toSorted()
  })
}

/** One hash over the content of all records of a chapter. */
export async function contentHash(actor: Actor, chapterId: string): Promise<string> {
  return createHash('sha256').update(JSON.stringify(await contentOf(actor, chapterId))).digest('hex')
}
