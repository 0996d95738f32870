import pg from 'pg'
import { databaseError } from '@/lib/data/database/database-errors'
import { sqlAs } from '@/lib/data/database/transaction'
import { everyKindOfRow } from '@/tests/factories/every-table'
import { anOrganization, type TestOrganization } from '@/tests/factories/organization'
import type { TestDatabase } from '../database'

type Ground = { readonly owner: pg.Client; readonly ours: TestOrganization; readonly theirs: TestOrganization }

let ground: Ground | null = null

function made(): Ground {
  if (ground === null) throw new Error('The rows exist only while tests run: ask for them inside a test.')
  return ground
}

/**
 * An organization with a row in every table, and another one that must not see it. The owner has one connection for all that is asked,
 * because each new one costs more than the answer; it ends when the database is dropped under it.
 */
export function rowsOfEveryKind(database: () => TestDatabase): void {
  beforeAll(async () => {
    const owner = new pg.Client({ connectionString: database().owner })
    owner.on('error', () => undefined)
    await owner.connect()
    ground = { owner, ours: await everyKindOfRow(), theirs: await anOrganization() }
  })
}

export const ours = (): TestOrganization => made().ours
export const theirs = (): TestOrganization => made().theirs

/** Tables whose rows stand on a journal entry. */
export const journaled = [
  'attachment',
  'audit',
  'audit_mark',
  'audit_point',
  'audit_sample',
  'bank_account',
  'bank_match',
  'bank_statement',
  'chapter',
  'checklist_answer',
  'checklist_item',
  'clock',
  'data_export',
  'distinction',
  'donation',
  'entry_batch',
  'evidence',
  'expenditure',
  'filing',
  'finding_override',
  'import_batch',
  'lobbying_contact',
  'membership',
  'organization_profile',
  'payout',
  'person',
  'principal',
  'profile_entry',
  'public_report',
  'publication',
  'receipt',
  'registration',
  'report',
  'screening_hit',
  'screening_list',
  'sealed_report',
  'source_document',
  'statement_record',
  'transfer',
  'withholding',
]

/** What a question of the owner finds, past row-level security. */
export async function rowsOf<Row extends object>(sql: string): Promise<readonly Row[]> {
  return (await made().owner.query<Row>(sql)).rows
}

/** The SQLSTATE of work that fails; null when it goes through. */
export async function stateOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work
    return null
  } catch (error) {
    return databaseError(error).sqlState
  }
}

/** What PostgreSQL says to a statement of the application role in its own organization; null when it lets it pass. */
export function asApplication(sql: string): Promise<string | null> {
  return stateOf(sqlAs(ours().administrator, (client) => client.query(sql)))
}

/** The same for the owner of the tables. */
export function asOwner(sql: string): Promise<string | null> {
  return stateOf(made().owner.query(sql))
}

/** The name of the rule that refuses a statement of the owner; null when it goes through, the message when something else refuses it. */
export async function ruleOf(sql: string): Promise<string | null> {
  try {
    await made().owner.query(sql)
    return null
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.constraint ?? error.message) : String(error)
  }
}
