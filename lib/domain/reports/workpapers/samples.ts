/** A sample in three papers: how it was drawn, which records it took, and what their results say line by line. */
import { auditedAmount } from '../../audit/mark'
import { resultOfSample, type ItemMark, type SampleVerdict } from '../../audit/evaluation/sample-result'
import type { AuditSample } from '../../audit/sample'
import { plannedSize, type SampleMethod } from '../../audit/sampling/plan'
import type { PopulationItem } from '../../audit/sampling/population'
import { formatCents, subtractCents } from '../../money'
import { counted, itemOf, lineOf, referenceTo } from '../lines'
import type { ReportCell, ReportColumn, ReportItem, ReportLine } from '../report-document'
import { resultWords } from './test-sheets'

export const sampleMethodWords: Readonly<Record<SampleMethod, string>> = {
  'monetary-unit': 'Monetary units', stratified: 'Strata by amount', random: 'Random', attribute: 'Attributes', 'over-amount': 'Everything from an amount on', all: 'Everything',
}

export const verdictWords: Readonly<Record<SampleVerdict, string>> = {
  open: 'Open until every record has a result', within: 'Within what can be tolerated', beyond: 'Beyond what can be tolerated',
}

type Marks = ReadonlyMap<string, ItemMark>

/** A line of a paper that names one thing after the other. */
export function told(id: string, name: string, value: ReportCell): ReportLine {
  return lineOf('note', id, [name, value])
}

/** The columns of such a paper. */
export const toldColumns: readonly ReportColumn[] = [{ id: 'what', label: 'What', kind: 'text' }, { id: 'value', label: 'Value', kind: 'text' }]

function sourceWords({ kind, number, journalSize, hash }: AuditSample['source']): string {
  const what = kind === 'seal' ? `Seal of report ${number}` : 'Checkpoint'
  return `${what} over the first ${String(journalSize)} entries of the journal, ${hash}`
}

function planLines({ plan }: AuditSample): readonly ReportLine[] {
  const cuts = plan.cutsCents.length === 0 ? [] : [told('cuts', 'Amounts from which strata begin, in cents', plan.cutsCents.join(', '))]
  const size = plan.size === 0 ? [] : [told('asked', 'Size that was asked for', plan.size)]
  if (plan.method === 'attribute') {
    return [
      told('risk', 'Risk', `${String(plan.riskPercent)} %`), told('tolerable-rate', 'Tolerable rate', `${String(plan.tolerablePercent)} %`), told('deviations', 'Deviations allowed', plan.allowedDeviations), ...size, ...cuts,
    ]
  }
  return [
    told('risk', 'Risk', `${String(plan.riskPercent)} %`), told('tolerable', 'Tolerable misstatement', formatCents(plan.tolerableCents)), told('expected', 'Expected misstatement', formatCents(plan.expectedCents)),
    told('formula', 'Formula of the size', plan.formula), ...size, ...cuts,
  ]
}

function drawnPaper(sample: AuditSample, population: readonly PopulationItem[]): ReportItem {
  const { number, plan, purpose, populationCount, populationCents, populationHash, seed, source, draw, drawnName, drawnAt, state, stateReason } = sample
  return itemOf(`sample-${number}`, `Sample ${number}: ${sampleMethodWords[plan.method]}`, {
    columns: toldColumns,
    text: state === 'withdrawn' ? `Withdrawn: ${stateReason}` : 'The seed, the plan and the population give the same records again: docs/audit-sampling.md says how, and the population stands in the paper of that name.',
    lines: [
      told('method', 'Method', plan.method), ...(purpose === '' ? [] : [told('purpose', 'What it is to show', purpose)]), ...planLines(sample),
      told('population', 'Drawn from', `${counted(populationCount, 'record', 'records')}, ${formatCents(populationCents)}`), told('population-hash', 'Hash of the population', populationHash),
      told('source', 'The seed comes from', sourceWords(source)), told('seed', 'Seed', seed), told('planned', 'Planned size', plannedSize(plan, population)), told('items', 'Records drawn', draw.items.length),
      ...(draw.intervalCents === 0 ? [] : [told('interval', 'Interval in cents', draw.intervalCents), told('start', 'Start, in cents', draw.startCents)]),
      ...draw.strata.map(({ fromCents, count, totalCents, size }, place) =>
        told(`stratum-${String(place + 1)}`, `Stratum ${String(place + 1)}`, `from ${formatCents(fromCents)}: ${String(size)} of ${counted(count, 'record', 'records')}, ${formatCents(totalCents)}`)),
      told('drawn', 'Drawn by, on', `${drawnName}, ${drawnAt}`),
    ],
  })
}

const recordColumns: readonly ReportColumn[] = [
  { id: 'number', label: 'Record', kind: 'record' },
  { id: 'id', label: 'Id', kind: 'text' },
  { id: 'revision', label: 'Revision', kind: 'number' },
  { id: 'stratum', label: 'Stratum', kind: 'number' },
  { id: 'hits', label: 'Points', kind: 'number' },
  { id: 'amount', label: 'Amount drawn', kind: 'amount' },
  { id: 'result', label: 'Result', kind: 'text' },
  { id: 'audited', label: 'Found right', kind: 'amount' },
  { id: 'error', label: 'Error', kind: 'amount' },
]

function recordsPaper({ number, draw }: AuditSample, marks: Marks): ReportItem {
  return itemOf(`sample-${number}-records`, `Records of sample ${number}`, {
    parent: `sample-${number}`, columns: recordColumns, text: 'As they stood when they were drawn, in the order of the draw.',
    lines: draw.items.map((item) => {
      const mark = marks.get(item.id)
      const audited = mark === undefined ? null : auditedAmount(mark, item.amountCents)
      const found = audited === null ? ['', null, null] as const : [resultWords[mark?.result ?? 'pass'], audited, subtractCents(item.amountCents, audited)] as const
      return lineOf('note', item.number, [item.number, item.id, item.revision, item.stratum, item.hits, item.amountCents, ...found], { records: [referenceTo('donation', item)] })
    }),
  })
}

function evaluationPaper(sample: AuditSample, marks: Marks): ReportItem {
  const { items, passed, exceptions, untestable, open, steps, verdict } = resultOfSample(sample, marks)
  const counts = `${counted(items, 'record', 'records')}: ${String(passed)} passed, ${String(exceptions)} with an exception, ${String(untestable)} that could not be tested, ${String(open)} open`
  return itemOf(`sample-${sample.number}-evaluation`, `Evaluation of sample ${sample.number}`, {
    parent: `sample-${sample.number}`, columns: toldColumns, text: `${verdictWords[verdict]}. ${counts}.`,
    lines: steps.map((step, place) => told(`step-${String(place + 1)}`, `Step ${String(place + 1)}`, step)),
  })
}

/** Gives the papers of a sample; of a withdrawn one how and what was drawn, as nothing follows from it. */
export function samplePapers(sample: AuditSample, marks: Marks, population: readonly PopulationItem[]): readonly ReportItem[] {
  const papers = [drawnPaper(sample, population), recordsPaper(sample, marks)]
  return sample.state === 'withdrawn' ? papers : [...papers, evaluationPaper(sample, marks)]
}
