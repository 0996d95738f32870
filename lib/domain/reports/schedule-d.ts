/**
 * Schedule D, money sent abroad (FARA item 15(a)), and money moved between chapters:
 * shown for one chapter; falls away where every chapter is covered. A half without its other half is a finding in both.
 */
import { formatCents, negateCents, subtractCents, sumCents, zeroCents, type Cents } from '../money'
import { isCounted } from '../record'
import type { Transfer } from '../transfer'
import { houseRules } from './disclosure-rules'
import { itemOf, joined, lineOf, nameOf, numberOrder, peopleById, referenceTo, sortedBy, totalOf } from './lines'
import type { PeriodFacts } from './period-facts'
import type { Finding, ReportColumn, ReportItem } from './report-document'
import { channelWords, purposeWords } from './words'

export type ScheduleD = {
  readonly items: readonly ReportItem[]
  readonly abroadCents: Cents
  /** Zero in a report of the whole organization. */
  readonly transfersInCents: Cents
  readonly transfersOutCents: Cents
}

const abroadColumns: readonly ReportColumn[] = [
  { id: 'sent', label: 'Sent', kind: 'date' },
  { id: 'number', label: 'Number', kind: 'record' },
  { id: 'recipient', label: 'Recipient', kind: 'text' },
  { id: 'country', label: 'Country', kind: 'text' },
  { id: 'channel', label: 'Channel', kind: 'text' },
  { id: 'purpose', label: 'Purpose', kind: 'text' },
  { id: 'principal', label: 'Foreign principal', kind: 'text' },
  { id: 'screening', label: 'Sanctions screening', kind: 'text' },
  { id: 'amount', label: 'Amount', kind: 'amount' },
]

const betweenColumns: readonly ReportColumn[] = [
  { id: 'sent', label: 'Day', kind: 'date' },
  { id: 'number', label: 'Number', kind: 'record' },
  { id: 'direction', label: 'Direction', kind: 'text' },
  { id: 'chapter', label: 'Other chapter', kind: 'text' },
  { id: 'reference', label: 'Pair reference', kind: 'text' },
  { id: 'purpose', label: 'Purpose', kind: 'text' },
  { id: 'amount', label: 'Amount', kind: 'amount' },
]

const screeningWords: Readonly<Record<Transfer['screeningResult'], string>> = {
  'not-screened': 'Not screened',
  'no-match': 'No match',
  'match-cleared': 'Match cleared',
  'possible-match': 'Possible match',
  'true-match': 'True match',
}

/** What a transfer takes out: negative for money that came back. */
export function sentCents({ direction, amountCents }: Pick<Transfer, 'direction' | 'amountCents'>): Cents {
  return direction === 'in' ? negateCents(amountCents) : amountCents
}

function abroadItem(rows: readonly Transfer[], facts: PeriodFacts): ReportItem {
  const people = peopleById(facts.people)
  const principals = new Map(facts.principals.map(({ id, name }) => [id, name]))
  const lines = rows.map((row) => {
    const screened = row.screenedOn === null ? '' : `on ${row.screenedOn}`
    const cells = [
      row.sentOn,
      row.number,
      nameOf(people, row.recipientId),
      row.country,
      joined([channelWords[row.channel], row.direction === 'in' ? 'came back' : '']),
      joined([
        purposeWords[row.purpose],
        row.purposeText,
        row.earmarkedFor === '' ? '' : `earmarked for ${row.earmarkedFor}`,
        row.reportText,
      ]),
      row.principalId === null ? '' : (principals.get(row.principalId) ?? ''),
      joined([screeningWords[row.screeningResult], screened], ' '),
      sentCents(row),
    ]
    return lineOf('detail', row.number, cells, { amountCents: sentCents(row), records: [referenceTo('transfer', row)], rules: [houseRules.abroad.id] })
  })
  return itemOf('sent-abroad', 'Money sent abroad', { schedule: 'Schedule D', columns: abroadColumns, lines, totalCents: totalOf(lines) })
}

function betweenItem(rows: readonly Transfer[], facts: PeriodFacts): ReportItem {
  const chapters = new Map(facts.chapters.map(({ id, name }) => [id, name]))
  const eliminated = facts.scope === 'organization'
  const lines = rows.map((row) => {
    const amount = negateCents(sentCents(row))
    const other =
      row.counterpartChapterId === null
        ? ''
        : (chapters.get(row.counterpartChapterId) ?? facts.otherChapters.find(({ id }) => id === row.counterpartChapterId)?.name ?? '')
    const from = eliminated ? `${chapters.get(row.chapterId) ?? ''}: ` : ''
    const cells = [
      row.sentOn,
      row.number,
      `${from}${row.direction === 'in' ? 'received' : 'sent'}`,
      other,
      row.pairReference,
      joined([purposeWords[row.purpose], row.purposeText]),
      amount,
    ]
    const parts = { records: [referenceTo('transfer', row)], rules: [houseRules.pairs.id] }
    return eliminated ? lineOf('note', row.number, cells, parts) : lineOf('detail', row.number, cells, { ...parts, amountCents: amount })
  })
  return itemOf('chapter-transfers', 'Transfers between chapters', {
    schedule: 'Schedule D',
    columns: betweenColumns,
    lines,
    totalCents: eliminated ? zeroCents : totalOf(lines),
    text: eliminated
      ? 'Every chapter is covered: both halves fall away and change no figure.'
      : 'Neither receipt nor disbursement; they change this chapter’s balance.',
  })
}

/** Tells whether two halves are one movement: opposite directions, each naming the other's chapter, the same reference and amount. */
function isPair(left: Transfer, right: Transfer): boolean {
  return (
    left.id !== right.id &&
    isCounted(right.state) &&
    left.pairReference === right.pairReference &&
    left.direction !== right.direction &&
    left.counterpartChapterId === right.chapterId &&
    right.counterpartChapterId === left.chapterId &&
    left.amountCents === right.amountCents
  )
}

function unmatchedFindings(rows: readonly Transfer[], facts: PeriodFacts): readonly Finding[] {
  return rows
    .filter((row) => ![...facts.transfers, ...facts.pairedTransfers].some((other) => isPair(row, other)))
    .map((row) => ({
      check: 'trf.chapter.pair',
      severity: 'warn',
      citation: null,
      toBeConfirmed: false,
      records: [referenceTo('transfer', row)],
      sentence: `${row.number}, ${formatCents(row.amountCents)} ${row.direction === 'in' ? 'received from' : 'sent to'} another chapter: no record of the other side has the same reference and amount.`,
    }))
}

function countedOf(facts: PeriodFacts, kind: Transfer['kind']): readonly Transfer[] {
  return sortedBy(
    facts.transfers.filter((row) => row.kind === kind && isCounted(row.state)),
    (row) => [row.sentOn, numberOrder(row), row.id],
  )
}

/** Gives the halves of movements between chapters whose other half is missing, as findings. */
export function transferFindings(facts: PeriodFacts): readonly Finding[] {
  return unmatchedFindings(countedOf(facts, 'between-chapters'), facts)
}

/** Gives Schedule D. */
export function scheduleD(facts: PeriodFacts): ScheduleD {
  const abroad = abroadItem(countedOf(facts, 'abroad'), facts)
  const between = countedOf(facts, 'between-chapters')
  const shown = facts.scope === 'organization' ? [] : between
  const sum = (direction: Transfer['direction']): Cents =>
    sumCents(shown.filter((row) => row.direction === direction).map(({ amountCents }) => amountCents))
  const item = betweenItem(between, facts)
  const [transfersInCents, transfersOutCents] = [sum('in'), sum('out')]
  if (item.totalCents !== subtractCents(transfersInCents, transfersOutCents)) throw new Error('Transfers between chapters do not add up')
  return { items: [abroad, item], abroadCents: abroad.totalCents ?? zeroCents, transfersInCents, transfersOutCents }
}
