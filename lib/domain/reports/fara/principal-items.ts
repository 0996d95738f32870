/** Parts II and III of the statement: for whom the registrant acted (items 7 to 10), and what it did for them (items 11 to 13). */
import { isWithin } from '../../calendar-date'
import { narrativeColumns, nsd2Item } from '../../rules/fara-nsd2'
import type { Principal } from '../../principal'
import { answerWords, isAnswered, needsAnswer, prefilledMark } from '../answers'
import { itemOf, joined, sortedBy } from '../lines'
import type { RecordReference, ReportColumn, ReportItem, ReportLine } from '../report-document'
import type { FaraActivity, FaraContact, FaraFacts, FaraPeriod } from './facts'
import { askedItem, formItem, formLine, notedItem, recordsItem, type FormContext } from './form-items'
import { answerTo, meansQuestionId, questionId } from './questions'
import { principalName, servedPrincipals } from './served'

/** Gives the reference by which a report names a principal. */
export function principalReference({ id, name, revision }: Principal): RecordReference {
  return { kind: 'principal', number: name, id, revision }
}

/** Gives the principals acquired in the period whose Exhibit A or B is not on file; none where exhibits are not kept. */
export function withoutExhibits(facts: FaraFacts, period: FaraPeriod): readonly Principal[] {
  const filed = facts.exhibits?.filter(({ exhibitAOn, exhibitBOn }) => exhibitAOn !== null && exhibitBOn !== null).map(({ principalId }) => principalId) ?? null
  return filed === null ? [] : servedPrincipals(facts, period).gained.filter(({ id }) => !filed.includes(id))
}

function exhibitItem(context: FormContext, period: FaraPeriod): ReportItem {
  const { facts } = context
  if (servedPrincipals(facts, period).gained.length === 0) return formItem('10(a)', { answer: 'none', text: 'Not applicable: no new foreign principal.' })
  if (facts.exhibits === null) return askedItem('10(a)', context)
  const missing = withoutExhibits(facts, period)
  return missing.length === 0
    ? notedItem('10(a)', context, { answer: 'yes', text: 'Yes: Exhibits A and B are on file for each principal of item 8.' })
    : notedItem('10(a)', context, { answer: 'none', text: `No: to be attached for ${missing.map(({ name }) => name).join('; ')}.` })
}

function exhibitChangeItem(context: FormContext, period: FaraPeriod): ReportItem {
  const { agreements } = context.facts
  if (agreements === null) return askedItem('10(b)', context)
  const changed = agreements.filter(({ changedOn }) => changedOn !== null && isWithin(changedOn, period))
  const lines = sortedBy(changed, ({ record }) => [record.number, record.id]).map(({ record, principalId, changedOn, changeFiledOn }) =>
    formLine('10(b)', record.id, [principalName(context.facts, principalId), changedOn, changeFiledOn], record),
  )
  return notedItem('10(b)', context, {
    lines,
    columns: [
      { id: 'foreign_principal', label: 'Foreign principal', kind: 'text' },
      { id: 'changed', label: 'Changed', kind: 'date' },
      { id: 'filed', label: 'Amendment filed', kind: 'date' },
    ],
  })
}

function principalItems(context: FormContext, period: FaraPeriod): readonly ReportItem[] {
  const { ended, gained, others } = servedPrincipals(context.facts, period)
  return [
    formItem('7', { lines: ended.map((row) => formLine('7', row.id, [row.name, row.untilOn], principalReference(row))) }),
    formItem('8', { lines: gained.map((row) => formLine('8', row.id, [row.name, row.address === '' ? 'Not recorded' : row.address, row.fromOn], principalReference(row))) }),
    formItem('9', { lines: others.map((row) => formLine('9', row.id, [row.name], principalReference(row))) }),
    exhibitItem(context, period),
    exhibitChangeItem(context, period),
  ]
}

/** Gives an item that is told for each principal; it needs an answer while one of them does. */
function perPrincipal(
  item: string, { facts, questions }: FormContext, principals: readonly Principal[], cellsOf: (row: Principal, words: string) => readonly string[],
  columns = nsd2Item(item).columns,
): ReportItem {
  const told = principals.map((row) => {
    const question = questions.find(({ id }) => id === questionId(item, row))
    const answer = answerTo(facts, item, row)
    if (question === undefined) return { row, words: needsAnswer, done: false, choice: undefined }
    return { row, words: answerWords(question, answer), done: isAnswered(question, answer), choice: answer?.choice }
  })
  const lines = told.map(({ row, words }) => formLine(item, row.id, cellsOf(row, words), principalReference(row)))
  if (told.some(({ done }) => !done)) return formItem(item, { lines, columns, answer: null, text: needsAnswer })
  return formItem(item, { lines, columns, answer: told.some(({ choice }) => choice === 'yes') ? 'yes' : 'none' })
}

function contactLine(facts: FaraFacts, row: FaraContact): ReportLine {
  const cells = [principalName(facts, row.principalId), row.on, joined([row.name, row.title], ', '), row.method, row.subject]
  return formLine('12', row.record.number, cells, row.record)
}

function activityLine(facts: FaraFacts, row: FaraActivity): ReportLine {
  const cells = [principalName(facts, row.principalId), row.on, joined([row.speaker, row.place], ', '), row.kind, joined([row.subject, row.influence], '; ')]
  return formLine('12', row.record.number, cells, row.record)
}

function politicalItems(context: FormContext, principals: readonly Principal[]): readonly ReportItem[] {
  const { facts } = context
  const meansOf = (row: Principal): string => {
    const answer = facts.answers.get(meansQuestionId(row))
    if (answerTo(facts, '12', row)?.choice !== 'yes') return ''
    return answer === undefined || answer.text === '' ? needsAnswer : joined([answer.text, answer.prefilled ? prefilledMark : ''], ' ')
  }
  const lines = [
    ...facts.contacts.map((row) => ({ key: [row.on ?? '', row.record.number, row.record.id], line: contactLine(facts, row) })),
    ...(facts.activities ?? []).filter(({ isPolitical, isOwnBehalf }) => isPolitical && !isOwnBehalf)
      .map((row) => ({ key: [row.on, row.record.number, row.record.id], line: activityLine(facts, row) })),
  ]
  return [
    perPrincipal('12', context, principals, (row, words) => [row.name, words, meansOf(row)], narrativeColumns),
    itemOf('item-12-contacts', 'Contacts, speeches, lectures and broadcasts', {
      parent: 'item-12', columns: nsd2Item('12').columns, lines: sortedBy(lines, ({ key }) => key).map(({ line }) => line),
    }),
  ]
}

const activityColumns: readonly ReportColumn[] = [
  { id: 'date', label: 'Date', kind: 'date' },
  { id: 'activity', label: 'Activity', kind: 'text' },
  { id: 'place', label: 'Place', kind: 'text' },
]

/** Recorded activities under the item that they belong to; without one there is no such part. */
function activitiesUnder(item: '11' | '13', title: string, rows: readonly FaraActivity[]): readonly ReportItem[] {
  if (rows.length === 0) return []
  const ordered = sortedBy(rows, ({ on, record }) => [on, record.number, record.id])
  const lines = ordered.map((row) => formLine(item, row.record.number, [row.on, joined([row.subject, row.speaker], ', '), row.place], row.record))
  return [itemOf(`item-${item}-activities`, title, { parent: `item-${item}`, columns: activityColumns, lines })]
}

/** What was done for a principal and is no political activity. */
function otherActivities({ activities }: FaraFacts): readonly ReportItem[] {
  return activitiesUnder('11', 'Activities recorded in the period', (activities ?? []).filter(({ isPolitical, isOwnBehalf }) => !isPolitical && !isOwnBehalf))
}

/** What was done on the registrant's own behalf. */
function ownActivities({ activities }: FaraFacts): readonly ReportItem[] {
  return activitiesUnder('13', 'Activities on the registrant’s own behalf recorded in the period', (activities ?? []).filter(({ isOwnBehalf }) => isOwnBehalf))
}

/** Gives items 7 to 13. */
export function principalAndActivityItems(context: FormContext, period: FaraPeriod): readonly ReportItem[] {
  const { all } = servedPrincipals(context.facts, period)
  return [
    ...principalItems(context, period),
    perPrincipal('11', context, all, (row, words) => [row.name, words]),
    ...otherActivities(context.facts),
    ...politicalItems(context, all),
    recordsItem('13', null, context),
    ...ownActivities(context.facts),
  ]
}
