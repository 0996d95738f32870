import 'server-only'
import { isWholeKind, type ImportKind } from '@/lib/domain/imports/import-kind'
import { wholeColumns, type Column, type WholeKind } from '@/lib/domain/imports/whole/fields'
import type { EntryType } from '@/lib/domain/journal/entry-types'
import { isStatementKind, statementShapes } from '@/lib/domain/statement-records/statement-record'
import type { Permission } from '@/lib/domain/permission'
import type { SqlType } from '../cells-sql'
import type { ImportedTable } from '../records'

type Field = readonly [name: string, type: SqlType]

/** What each record has beside its own fields. */
const head: readonly Field[] = [
  ['id', 'uuid'], ['formKey', 'uuid'], ['chapterId', 'uuid'], ['number', 'text'], ['numberYear', 'int'], ['numberSequence', 'int'], ['enteredOn', 'date'], ['importRow', 'int'],
  ['importKey', 'text'], ['state', 'text'], ['stateReason', 'text'],
]
const approved: readonly Field[] = [['approvedBy', 'uuid'], ['approvedAt', 'timestamptz']]
const statement: readonly Field[] = [
  ['kind', 'text'], ['title', 'text'], ['happenedOn', 'date'], ['happenedAt', 'timestamptz'], ['filedAt', 'timestamptz'], ['personId', 'uuid'], ['principalId', 'uuid'],
  ['valueCents', 'bigint'], ['facts', 'jsonb'],
]

function fieldOf({ name, field }: Column): Field {
  return [name, field.is === 'cell' ? field.sql : field.is === 'parts' ? 'jsonb' : 'uuid']
}

type Place = { readonly table: string; readonly entry: EntryType; readonly numbers: ImportedTable['numbers']; readonly permission: Permission; readonly day: string; readonly telling: string; readonly approval: boolean }

const ofTables: Readonly<Record<Exclude<WholeKind, keyof typeof statementShapes>, Place>> = {
  'whole-donations': { table: 'donation', entry: 'donation.recorded', numbers: 'donation', permission: 'donation.import', day: 'received_on', telling: 'amount_cents', approval: false },
  'whole-expenditures': { table: 'expenditure', entry: 'expenditure.recorded', numbers: 'expenditure', permission: 'expenditure.import', day: 'paid_on', telling: 'amount_cents', approval: true },
  'whole-transfers': { table: 'transfer', entry: 'transfer.recorded', numbers: 'transfer', permission: 'transfer.import', day: 'sent_on', telling: 'amount_cents', approval: true },
  'whole-lobbying-contacts': { table: 'lobbying_contact', entry: 'lobbying-contact.recorded', numbers: 'lobbying-contact', permission: 'lobbying-contact.import', day: 'contact_on', telling: 'topic', approval: false },
}

/** Where the records of a kind stand, and what tells one from another beside its number. */
export function placeOfKind(kind: WholeKind): Place {
  if (!isStatementKind(kind)) return ofTables[kind]
  return {
    table: 'statement_record', entry: 'statement-record.recorded', numbers: kind, permission: `${statementShapes[kind].permission}.record`, day: 'happened_on', telling: 'title', approval: false,
  }
}

/** The table of a kind whose files hold every field. */
export function wholeTable(kind: WholeKind): ImportedTable {
  const { table, entry, numbers, approval } = placeOfKind(kind)
  const own = isStatementKind(kind) ? statement : [...wholeColumns[kind].map(fieldOf), ...(approval ? approved : [])]
  const alike: ImportedTable['alike'] = ({ actor, batchId }) => ({ revision: 1, enteredBy: actor.userId, enteredAt: actor.at, importBatchId: batchId })
  return { table, entry, numbers, fields: [...head, ...own], alike }
}

const plainPermissions = { donations: 'donation.import', expenditures: 'expenditure.import', 'lobbying-contacts': 'lobbying-contact.import' } as const

/** What somebody must be allowed to do who imports a file of a kind. */
export function permissionOfKind(kind: ImportKind): Permission {
  return isWholeKind(kind) ? placeOfKind(kind).permission : plainPermissions[kind]
}
