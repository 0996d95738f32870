import 'server-only'
import { optionalDayToRow } from '@/lib/data/database/days'
import { inTransaction, readAs, type Transaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import { lockRecord, writeRevision } from '@/lib/data/records/revise'
import { ciphersOf, maskedDetails, personForJournal, personFromRow } from '@/lib/data/people/rows'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import type { Person as PersonRow } from '@/lib/generated/prisma/client'
import { Prisma } from '@/lib/generated/prisma/client'
import { screenWith, type Screening } from './hits'
import { listsInForce, screenerInForce } from './lists'
import { listTable, personMarkOf } from './rows'

/** How many people one transaction takes: what a killed process loses of its work. */
const together = 50

/** People in use who were not screened as they are now against the lists as they are now. */
function dueSql(organizationId: string, key: string): Prisma.Sql {
  return Prisma.sql`FROM person p LEFT JOIN screening_state s ON s.organization_id = p.organization_id AND s.person_id = p.id
    WHERE p.organization_id = ${organizationId}::uuid AND p.record_state = 'recorded'
      AND (s.person_id IS NULL OR s.person_revision <> p.revision OR s.lists <> ${key})`
}

/** How far screening has come: everybody in use, and how many of them are still to be screened. Null before any list was taken in. */
export type ScreeningProgress = { readonly people: number; readonly due: number } | null

/** Tells how far the screening of everybody has come, in a transaction that is open. */
export async function screeningProgress(tx: Transaction, organizationId: string): Promise<ScreeningProgress> {
  const key = (await listsInForce(tx, organizationId)).map(({ id }) => id).join(' ')
  if (key === '') return null
  const rows = await tx.$queryRaw<{ people: number; due: number }[]>`
    SELECT (SELECT count(*)::int FROM person WHERE organization_id = ${organizationId}::uuid AND record_state = 'recorded') AS people, (SELECT count(*)::int ${dueSql(organizationId, key)}) AS due`
  return rows[0] ?? { people: 0, due: 0 }
}

/**
 * Screens some of the people who are due; gives how many, 0 when nobody is left. What a batch did is written as a whole, so that a killed
 * process leaves nothing half done; two servers take turns. When nobody is left, each list says once that everybody was screened.
 */
export async function screenDue(actor: Actor): Promise<Result<number, Refusal>> {
  const allowed = can(actor, 'screening.import', null)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  const waiting = await readAs(actor, (tx) => screeningProgress(tx, organizationId))
  if (waiting === null) return ok(0)
  return inTransaction(actor, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('screening/' || ${organizationId}, 0))`
    const inForce = await screenerInForce(tx, organizationId)
    if (inForce === null) return ok(0)
    const ids = await tx.$queryRaw<{ id: string }[]>`SELECT p.id ${dueSql(organizationId, inForce.key)} ORDER BY p.id LIMIT ${together} FOR UPDATE OF p SKIP LOCKED`
    const rows = await tx.person.findMany({ where: { organizationId, id: { in: ids.map(({ id }) => id) } }, orderBy: { id: 'asc' } })
    for (const row of rows) {
      const person = personFromRow(row, maskedDetails(row))
      const screening = await screenWith(tx, actor, inForce, { personId: row.id, person, personMark: personMarkOf(row), earlier: person })
      await screening.write(tx, { personId: row.id, personRevision: await writeFacts(tx, actor, row, screening.facts) })
      // A request that waits is answered between two people.
      await new Promise((resolve) => { setImmediate(resolve) })
    }
    if (rows.length === 0) await closeLists(tx, actor)
    return ok(rows.length)
  })
}

/** Writes what the screening says of a person, where that is something new; gives the revision that the person has then. */
export async function writeFacts(tx: Transaction, actor: Actor, row: PersonRow, facts: Screening['facts']): Promise<number> {
  // Nothing personal is opened: the ciphertext stands in the entry as it stands in the row.
  const earlier = personFromRow(row, maskedDetails(row))
  if (earlier.screeningResult === facts.screeningResult && earlier.screenedOn === facts.screenedOn && earlier.screeningListOn === facts.screeningListOn) return row.revision
  const person = { ...earlier, ...facts, revision: row.revision + 1 }
  const inJournal = (each: typeof person) => personForJournal(each, row.bankReferenceLast4, row.formKey, ciphersOf(row))
  const after = inJournal(person)
  const journalIndex = await appendEntry(tx, actor, { type: 'person.screened', id: row.id, revision: person.revision, before: changedBefore(inJournal(earlier), after), after, reason: null })
  await tx.person.update({
    where: { organizationId_id: { organizationId: actor.organizationId, id: row.id } },
    data: {
      screenedOn: optionalDayToRow(facts.screenedOn), screeningListOn: optionalDayToRow(facts.screeningListOn), screeningResult: facts.screeningResult, revision: person.revision, journalIndex,
    },
  })
  return person.revision
}

/** Says of each list in force, once, that everybody was screened against it. */
async function closeLists(tx: Transaction, actor: Actor): Promise<void> {
  const { organizationId } = actor
  for (const list of await listsInForce(tx, organizationId)) {
    if (list.screenedOn !== null) continue
    const opened = await lockRecord(tx, actor, listTable, { id: list.id, chapterId: '' })
    if (opened === null) continue
    const [peopleScreened, hitsOpen] = [await tx.screeningState.count({ where: { organizationId } }), await tx.screeningHit.count({ where: { organizationId, decision: 'open' } })]
    const record = { ...opened.earlier, screenedOn: actor.today, peopleScreened, hitsOpen, revision: opened.earlier.revision + 1 }
    await writeRevision(tx, actor, listTable, { opened, record, type: 'screening-list.screened', reason: null })
  }
}
