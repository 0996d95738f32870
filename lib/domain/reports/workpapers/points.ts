/** Questions and findings with the chapter's answers and what closed them. */
import { pointState, type AuditPoint, type PointKind } from '../../audit/point'
import { itemOf, lineOf, referenceTo } from '../lines'
import type { ReportColumn, ReportItem } from '../report-document'
import type { TestedRecord, WorkpaperFacts } from './facts'

const stateWords = { open: 'Not answered', answered: 'Answered, not closed', closed: 'Closed' } as const

const shared = (middle: readonly ReportColumn[]): readonly ReportColumn[] => [
  { id: 'number', label: 'Number', kind: 'text' },
  { id: 'record', label: 'Record', kind: 'record' },
  { id: 'told', label: 'What was put', kind: 'text' },
  ...middle,
  { id: 'raised', label: 'Raised by, on', kind: 'text' },
  { id: 'due', label: 'Answer due', kind: 'date' },
  { id: 'answer', label: 'Answer', kind: 'text' },
  { id: 'closing', label: 'Closed by', kind: 'text' },
  { id: 'state', label: 'State', kind: 'text' },
]

const columns: Readonly<Record<PointKind, readonly ReportColumn[]>> = {
  question: shared([]),
  finding: shared([{ id: 'cause', label: 'Cause', kind: 'text' }, { id: 'effect', label: 'Effect', kind: 'text' }, { id: 'recommendation', label: 'Recommendation', kind: 'text' }]),
}

function saidBy(name: string, at: string | null, words: string): string {
  return at === null ? '' : `${name}, ${at}: ${words}`
}

function cellsOf(point: AuditPoint, record: TestedRecord | undefined) {
  const { kind, number, told, cause, effect, recommendation, raisedName, raisedAt, dueOn, answer, answeredName, answeredAt, closing, closedName, closedAt } = point
  return [
    number, record?.number ?? null, told, ...(kind === 'finding' ? [cause, effect, recommendation] : []), `${raisedName}, ${raisedAt}`, dueOn, saidBy(answeredName, answeredAt, answer), saidBy(closedName, closedAt, closing),
    stateWords[pointState(point)],
  ]
}

function paper(kind: PointKind, title: string, { points, records }: Pick<WorkpaperFacts, 'points' | 'records'>): ReportItem {
  const byId = new Map(records.map((record) => [record.id, record]))
  return itemOf(kind === 'finding' ? 'findings' : 'questions', title, {
    columns: columns[kind],
    lines: points.filter((point) => point.kind === kind).map((point) => {
      const record = byId.get(point.donationId ?? '')
      return lineOf('note', point.number, cellsOf(point, record), { records: record === undefined ? [] : [referenceTo('donation', record)] })
    }),
  })
}

/** Gives the findings and the questions, each in the order in which they were raised. */
export function pointPapers(facts: Pick<WorkpaperFacts, 'points' | 'records'>): readonly ReportItem[] {
  return [paper('finding', 'Findings', facts), paper('question', 'Questions to the chapter', facts)]
}
