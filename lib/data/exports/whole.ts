import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { permissionOfKind } from '@/lib/data/imports/whole/tables'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { detailsFromRow, personFromRow } from '@/lib/data/people/rows'
import { principalFacts, principalFromRow } from '@/lib/data/principals/rows'
import { wholeColumns, type PartsField, type WholeKind } from '@/lib/domain/imports/whole/fields'
import { cellsOf, headingsOf, type Called } from '@/lib/domain/imports/whole/write'
import { isJsonList, isObject } from '@/lib/domain/journal/json'
import type { Person } from '@/lib/domain/person'
import { can, type Actor } from '@/lib/domain/permission'
import type { PrincipalFacts } from '@/lib/domain/principal'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { csvByteOrderMark, csvLine } from '@/lib/formats/csv/csv-line'
import { tellOfOpened } from './opened'
import { wholeRows, type KeptRecord } from './whole-rows'

export type WholeExport = { readonly chapterId: string; readonly kind: WholeKind }

const firstId = '00000000-0000-0000-0000-000000000000'

/**
 * The records of a chapter with every field, private notes and personal details among them, as a CSV file that an import takes back as it was. Whose details
 * stand in it is written into the journal, as for anybody who looks at them. Records of a page are read together; what is recorded meanwhile comes at the end.
 */
export async function exportWhole(actor: Actor, { chapterId, kind }: WholeExport): Promise<Result<AsyncGenerator<string, undefined>, Refusal>> {
  const allowed = can(actor, permissionOfKind(kind), chapterId)
  if (!allowed.ok) return allowed
  const opened = can(actor, 'person.unmask', chapterId)
  if (!opened.ok) return opened
  const { organizationId } = actor
  const chapter = await readAs(actor, (tx) => tx.chapter.findFirst({ where: { organizationId, id: chapterId }, select: { importCode: true } }))
  return chapter === null ? notFound() : ok(linesOf(actor, { chapterId, kind }, chapter.importCode ?? ''))
}

async function* linesOf(actor: Actor, { chapterId, kind }: WholeExport, chapterCode: string): AsyncGenerator<string, undefined> {
  yield csvByteOrderMark + csvLine(headingsOf(kind))
  const seen = new Set<string>()
  for (let after = firstId; after !== '';) {
    const { records, people, called } = await readAs(actor, async (tx) => {
      const read = await wholeRows(tx, kind, { organizationId: actor.organizationId, chapterId, after })
      return { records: read, ...(await namesOf(tx, actor, kind, read)) }
    })
    await tellOfOpened(people.filter(({ id }) => !seen.has(id)), actor)
    for (const { id } of people) seen.add(id)
    if (records.length > 0) yield records.map((record) => csvLine(cellsOf(kind, record, { chapterCode, called }))).join('')
    after = records.at(-1)?.id ?? ''
  }
}

function idsIn(kind: WholeKind, records: readonly KeptRecord[], is: 'person' | 'principal' | 'bank-account' | 'chapter' | 'donation' | 'expenditure'): string[] {
  const columns = wholeColumns[kind]
  const own = columns.filter(({ field }) => field.is === is).flatMap(({ name }) => records.map((record) => record[name]))
  const parts = columns.flatMap(({ name, field }) => (field.is === 'parts' && is === 'person' ? records.flatMap((record) => peopleInParts(record[name], field)) : []))
  return [...new Set([...own, ...parts].filter((id) => typeof id === 'string'))]
}

function peopleInParts(value: KeptRecord[string] | undefined, { of }: PartsField) {
  const names = Object.entries(of).filter(([, field]) => field.is === 'person').map(([name]) => name)
  return isJsonList(value) ? value.flatMap((part) => (isObject(part) ? names.map((name) => part[name]) : [])) : []
}

function found<Value>(values: ReadonlyMap<string, Value>, id: string): Value {
  const value = values.get(id)
  if (value === undefined) throw new Error('A record names what is not in the books')
  return value
}

/** What the ids of some records stand for, and whose details that opened. */
async function namesOf(tx: Transaction, { organizationId }: Actor, kind: WholeKind, records: readonly KeptRecord[]): Promise<{ readonly people: readonly Person[]; readonly called: Called }> {
  const whereOf = (is: Parameters<typeof idsIn>[2]) => ({ organizationId, id: { in: idsIn(kind, records, is) } })
  const keys = await organizationKeys(tx, organizationId)
  const people = (await tx.person.findMany({ where: whereOf('person') })).map((row) => personFromRow(row, detailsFromRow(keys, row)))
  const principals = (await tx.principal.findMany({ where: whereOf('principal') })).map(principalFromRow)
  const name = { select: { id: true, name: true } } as const
  const number = { select: { id: true, number: true } } as const
  const named = [...(await tx.bankAccount.findMany({ where: whereOf('bank-account'), ...name })), ...(await tx.chapter.findMany({ where: whereOf('chapter'), ...name }))]
  const numbered = [...(await tx.donation.findMany({ where: whereOf('donation'), ...number })), ...(await tx.expenditure.findMany({ where: whereOf('expenditure'), ...number }))]
  const rows = new Map([...named.map((row) => [row.id, row.name] as const), ...numbered.map((row) => [row.id, row.number] as const)])
  const ofPeople = new Map(people.map((person) => [person.id, person]))
  const ofPrincipals = new Map<string, PrincipalFacts>(principals.map((principal) => [principal.id, principalFacts(principal)]))
  return { people, called: { person: (id) => found(ofPeople, id), principal: (id) => found(ofPrincipals, id), row: (id) => found(rows, id) } }
}
