/**
 * Records as transactions of Form 3X (money.md 1.5 and 1.6):
 * 1. a gift of an individual or a body that is no committee is line 11(a): listed singly from the cent at which the contributor's year passes the line, in date order;
 * 2. a gift of a party is 11(b), money of another chapter 12, what came back of payments 15, interest 17;
 * 3. payments are 21(b), money to another chapter 22, what is given to a candidate or another committee 23, a return of a gift 28(a), other grants and
 *    money sent abroad 29;
 * 4. a gift in kind stands on both sides, so that cash is unchanged; whoever passed a gift on is a memo, which is not added.
 */
import { isReturn } from '../../donation'
import type { Expenditure } from '../../expenditure'
import { isItemized } from '../../itemization'
import { addCents, negateCents, zeroCents, type Cents } from '../../money'
import { isCounted } from '../../record'
import { compareText, joined, numberOrder, referenceTo, sortedBy, type PeopleById } from '../lines'
import { aggregateYear, countsAsReceipt, isOfNobody, sharesOf } from '../receipt-totals'
import type { FecFacts, FecGift, FecTransaction } from './fec-facts'

const unitemized = 'SA11AII'

function partyOf(people: PeopleById, personId: string | null): Pick<FecTransaction, 'entity' | 'personId' | 'name'> {
  const kind = personId === null ? null : people.get(personId)?.kind
  return { personId, name: '', entity: kind === 'party' ? 'COM' : kind === 'individual' ? 'IND' : 'ORG' }
}

/** Running totals of contributors, a year each; a return lowers the year of the gift that it returns. */
function runningTotals() {
  const totals = new Map<string, Cents>()
  return (personId: string | null, row: FecGift, amount: Cents): Cents => {
    if (personId === null) return zeroCents
    const key = `${personId} ${String(aggregateYear(row))}`
    const total = addCents(totals.get(key) ?? zeroCents, amount)
    totals.set(key, total)
    return total
  }
}

function refund(row: FecGift, people: PeopleById): FecTransaction {
  return {
    ...partyOf(people, row.donorId), schedule: 'SchB', line: people.get(row.donorId ?? '')?.kind === 'party' ? 'SB28B' : 'SB28A', id: row.number, backReference: '', on: row.receivedOn, cents: negateCents(row.amountCents),
    aggregateCents: null, purpose: joined(['Refund', row.original?.number ?? ''], ' '), memo: false, record: referenceTo('donation', row),
  }
}

function lineOfGift(row: FecGift, entity: FecTransaction['entity'], itemized: boolean): string {
  if (row.kind === 'interest') return 'SA17'
  if (entity === 'COM') return 'SA11B'
  return itemized ? 'SA11AI' : unitemized
}

/** A gift with what belongs to it: the other side of a gift in kind, and whoever passed it on. */
function gift(row: FecGift, personId: string | null, index: number, aggregate: Cents, amount: Cents, people: PeopleById): readonly FecTransaction[] {
  const party = partyOf(people, personId)
  const line = lineOfGift(row, party.entity, personId !== null && isItemized(aggregate, row.receivedOn))
  const id = index === 0 ? row.number : `${row.number}-${String(index + 1)}`
  const nonCash = row.kind === 'in_kind' || row.method === 'property' || row.method === 'crypto'
  const inKind = nonCash ? joined(['In-kind', row.inKindDescription], ': ') : ''
  const own: FecTransaction = {
    ...party, schedule: 'SchA', line, id, backReference: '', on: row.receivedOn, cents: amount, aggregateCents: aggregate, name: personId === null ? 'Not recorded' : '', memo: false, record: referenceTo('donation', row),
    purpose: joined([inKind, row.intermediaryId === null ? '' : 'Earmarked'], '; '),
  }
  const other: readonly FecTransaction[] = !nonCash ? [] : [{ ...own, schedule: 'SchB', line: 'SB21B', id: `${id}-K`, backReference: line === unitemized ? '' : id, aggregateCents: null }]
  const conduit: readonly FecTransaction[] = row.intermediaryId === null || line === unitemized ? [] : [{
    ...own, ...partyOf(people, row.intermediaryId), line: 'SA11AI', id: `${id}-M`, backReference: id, purpose: 'Passed on the contribution above', memo: true,
  }]
  return [own, ...conduit, ...other]
}

function receipts({ donations }: FecFacts, people: PeopleById): readonly FecTransaction[] {
  const total = runningTotals()
  return sortedBy(donations.filter(countsAsReceipt), (row) => [row.receivedOn, numberOrder(row), row.id]).flatMap((row) => {
    const shares = isOfNobody(row) ? [] : sharesOf(row)
    if (isReturn(row.kind)) {
      for (const { donorId, amountCents } of shares) total(donorId, row, amountCents)
      return [refund(row, people)]
    }
    if (shares.length === 0 || row.kind === 'interest') return gift(row, row.kind === 'interest' ? row.donorId : null, 0, row.amountCents, row.amountCents, people)
    return shares.flatMap(({ donorId, amountCents }, index) => gift(row, donorId, index, total(donorId, row, amountCents), amountCents, people))
  })
}

/** What is given on without anything in return: to a party, or for an election, it is a contribution to a candidate or committee. */
function lineOfPayment({ category, purpose }: Expenditure, entity: FecTransaction['entity']): string {
  if (category !== 'grant') return 'SB21B'
  return entity === 'COM' || purpose === 'us_election' ? 'SB23' : 'SB29'
}

function payments({ expenditures }: FecFacts, people: PeopleById): readonly FecTransaction[] {
  return expenditures.filter(({ state, kind }) => isCounted(state) && kind !== 'in_kind_memo').map((row): FecTransaction => {
    const back = row.kind === 'refund_received'
    const party = partyOf(people, row.payeeId)
    const line = back ? 'SA15' : lineOfPayment(row, party.entity)
    return {
      ...party, ...(line === 'SB23' && { entity: 'COM' as const }), schedule: back ? 'SchA' : 'SchB', line, id: row.number, backReference: '', on: row.paidOn, cents: row.amountCents,
      aggregateCents: back ? row.amountCents : null, purpose: row.purposeText, memo: false, record: referenceTo('expenditure', row),
    }
  })
}

function transfers({ transfers: rows, otherChapters, chapters, committee }: FecFacts, people: PeopleById): readonly FecTransaction[] {
  const names = new Map([...otherChapters, ...chapters].map(({ id, name }) => [id, name]))
  const covered = new Set(chapters.map(({ id }) => id))
  const moved = rows.filter(({ state, kind, counterpartChapterId }) => isCounted(state) && !(kind === 'between-chapters' && counterpartChapterId !== null && covered.has(counterpartChapterId)))
  return moved.map((row): FecTransaction => {
    const [between, into] = [row.kind === 'between-chapters', row.direction === 'in']
    const name = between ? joined([committee.name, names.get(row.counterpartChapterId ?? '') ?? ''], ', ') : ''
    return {
      ...partyOf(people, row.recipientId), ...(between && { entity: 'COM' as const }), name, schedule: into ? 'SchA' : 'SchB', line: into ? (between ? 'SA12' : 'SA17') : between ? 'SB22' : 'SB29', id: row.number, backReference: '',
      on: row.sentOn, cents: row.amountCents, aggregateCents: into ? row.amountCents : null, purpose: row.purposeText, memo: false, record: referenceTo('transfer', row),
    }
  })
}

/** Gives all transactions of the year through the period, in the order of the file: schedule, line, day, number. */
export function transactionsOf(facts: FecFacts, people: PeopleById): readonly FecTransaction[] {
  const all = [...receipts(facts, people), ...payments(facts, people), ...transfers(facts, people)]
  // Within a line a memo follows what it explains: its id begins with that of its parent.
  return all.toSorted((left, right) => compareText(`${left.schedule} ${left.line} ${left.on} ${numberOrder({ number: left.id })}`, `${right.schedule} ${right.line} ${right.on} ${numberOrder({ number: right.id })}`))
}

/** Tells whether a receipt is told by its total alone. */
export function isUnitemized({ line }: FecTransaction): boolean {
  return line === unitemized
}
