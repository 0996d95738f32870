import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { lockRecord, writeRevision } from '@/lib/data/records/revise'
import type { Person } from '@/lib/domain/person'
import type { Actor } from '@/lib/domain/permission'
import { resultOfHits, whatBecomes, type ScreeningHit } from '@/lib/domain/screening/hit'
import { scoreMethod } from '@/lib/domain/screening/score'
import type { Match, Screened } from '@/lib/domain/screening/screener'
import { screenerInForce, textOfParty, type ScreenerInForce } from './lists'
import { hitColumns, hitFromRow, hitTable } from './rows'

type Facts = Pick<Person, 'screeningResult' | 'screenedOn' | 'screeningListOn'>

/** What a screening of a person comes to before anything of it is written. */
export type Screening = { readonly facts: Facts; readonly write: (tx: Transaction, written: { readonly personId: string; readonly personRevision: number }) => Promise<void> }

type Asked = { readonly personId: string | null; readonly person: Screened; readonly personMark: string; readonly earlier: Facts | null }

/**
 * Screens a person whose row is about to be written, or who is looked at again. Null where no list was taken in yet.
 * `facts` go into the row and the entry of the person; `write` comes after the row, and keeps the hits and who was screened against what.
 */
export async function screenPerson(tx: Transaction, actor: Actor, asked: Asked): Promise<Screening | null> {
  const inForce = await screenerInForce(tx, actor.organizationId)
  return inForce === null ? null : screenWith(tx, actor, inForce, asked)
}

/** The same with lists that were read before, for many people. */
export async function screenWith(tx: Transaction, actor: Actor, inForce: ScreenerInForce, { personId, person, personMark, earlier }: Asked): Promise<Screening> {
  const { organizationId } = actor
  const known = personId === null ? [] : (await tx.screeningHit.findMany({ where: { organizationId, personId } })).map(hitFromRow)
  const found = inForce.screener.matchesOf(person).map((match) => {
    const hit = hitOf(actor, match, { personMark, queueFrom: inForce.queueFrom })
    const before = known.find(({ entryNumber }) => entryNumber === hit.entryNumber) ?? null
    return { hit, before, becomes: whatBecomes(hit, before) }
  })
  const opened = found.filter(({ becomes }) => becomes !== 'as-it-was')
  const untouched = known.filter(({ id }) => !opened.some(({ before }) => before?.id === id))
  const screeningResult = resultOfHits([...untouched, ...opened.map(({ hit }) => hit)])
  return {
    facts: earlier?.screeningResult === screeningResult && earlier.screenedOn !== null ? earlier : { screeningResult, screenedOn: actor.today, screeningListOn: newestDay(inForce) },
    write: async (open, written) => {
      for (const { hit, before } of opened) await (before === null ? addHit(open, actor, { ...hit, personId: written.personId }) : openAgain(open, actor, before, hit))
      const [{ personId: id, personRevision }, lists] = [written, inForce.key]
      const where = { organizationId_personId: { organizationId, personId: id } }
      await open.screeningState.upsert({ where, create: { organizationId, personId: id, personRevision, lists }, update: { personRevision, lists } })
    },
  }
}

/** The day of the list that is named beside a person: that of blocked persons where there are both. */
function newestDay({ lists }: ScreenerInForce) {
  return (lists.find(({ source }) => source === 'sdn') ?? lists[0])?.publishedOn ?? null
}

function hitOf(actor: Actor, { listId, party, spelling, listedName, score, covered }: Match, { personMark, queueFrom }: Pick<ScreeningHit, 'personMark' | 'queueFrom'>): Omit<ScreeningHit, 'personId'> {
  return {
    id: newId(), listId, entryNumber: party.id, listed: textOfParty(party), personMark, spelling, listedName, method: scoreMethod, score, covered, queueFrom, foundAt: actor.at,
    decision: 'open', compared: [], decisionNote: '', decidedBy: null, decidedName: '', decidedAt: null, revision: 1,
  }
}

async function addHit(tx: Transaction, actor: Actor, hit: ScreeningHit): Promise<void> {
  const formKey = newId()
  const journalIndex = await appendEntry(tx, actor, { type: 'screening-hit.found', id: hit.id, revision: 1, before: null, after: { ...hit, formKey }, reason: null })
  await tx.screeningHit.create({ data: { organizationId: actor.organizationId, formKey, ...hitColumns(hit), journalIndex } })
}

async function openAgain(tx: Transaction, actor: Actor, { id, personId }: ScreeningHit, hit: Omit<ScreeningHit, 'personId'>): Promise<void> {
  const opened = await lockRecord(tx, actor, hitTable, { id, chapterId: '' })
  if (opened === null) throw new Error('A hit is never taken away')
  const record = { ...hit, id, personId, revision: opened.earlier.revision + 1 }
  await writeRevision(tx, actor, hitTable, { opened, record, type: 'screening-hit.reopened', reason: null })
}
