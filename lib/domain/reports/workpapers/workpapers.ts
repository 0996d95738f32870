/**
 * The workpapers of an audit as one document (money.md section 8.5). Its canonical text is what the auditor signs: the SHA-256 stands in the journal, and
 * the same entries of the journal give the same text again. It holds the whole population, the plan and the seed of each sample, so that whoever has the
 * file draws the same records again (docs/audit-sampling.md). The first paper is the index, with the hash of each other paper.
 */
import canonicalize from 'canonicalize'
import type { Audit } from '../../audit/engagement'
import { resultOfSample } from '../../audit/evaluation/sample-result'
import { populationTotals } from '../../audit/sampling/population'
import { formatCents } from '../../money'
import { periodLabel } from '../../reporting-period'
import { canonicalHash } from '../canonical-text'
import { counted, itemOf, lineOf, referenceTo } from '../lines'
import { chapterParties, notLegalAdvice, principalParties, registrantOf } from '../report-head'
import type { ReportDocument, ReportItem, ReportSummaryLine } from '../report-document'
import type { WorkpaperFacts } from './facts'
import { pointPapers } from './points'
import { samplePapers, sampleMethodWords, told, toldColumns } from './samples'
import { changesPaper, screeningPaper, sealedPaper } from './surroundings'
import { testSheets } from './test-sheets'
import { testPapers } from './tests-of-all'

export const workpapersForm = 'audit-workpapers'
/** Changes whenever the same facts would give other text; an edition that something was signed with stays as it is. */
export const workpapersEdition = '1'

const namesNobody = 'Workpapers name records by their numbers and nobody but who worked on the audit.'

function engagementPaper({ audit }: WorkpaperFacts, conclusion: string): ReportItem {
  const { auditorName, scope, periodFrom, periodThrough, endsOn, tolerableCents, expectedCents, riskPercent } = audit
  return itemOf('engagement', 'Engagement', {
    columns: toldColumns,
    lines: [
      told('auditor', 'Auditor', auditorName), told('period', 'Period', `${periodFrom} to ${periodThrough}`), told('scope', 'Scope', scope), told('ends', 'Last day of access', endsOn),
      told('tolerable', 'Tolerable misstatement', formatCents(tolerableCents)), told('expected', 'Expected misstatement', formatCents(expectedCents)),
      told('risk', 'Risk of taking a wrong total for right', `${String(riskPercent)} %`), told('conclusion', 'Conclusion', conclusion),
    ],
  })
}

function populationPaper({ population }: WorkpaperFacts): ReportItem {
  const { count, totalCents, hash } = populationTotals(population)
  return itemOf('population', 'Population', {
    text: `${counted(count, 'record', 'records')}, ${formatCents(totalCents)}. In the order of the draw. Its hash is the SHA-256 of the text with one line "id,revision,amount in cents" and a line feed for each record: ${hash}.`,
    totalCents,
    columns: [
      { id: 'number', label: 'Record', kind: 'record' }, { id: 'id', label: 'Id', kind: 'text' }, { id: 'revision', label: 'Revision', kind: 'number' }, { id: 'received', label: 'Received', kind: 'date' },
      { id: 'amount', label: 'Amount', kind: 'amount' },
    ],
    lines: population.map((item) => lineOf('detail', item.number, [item.number, item.id, item.revision, item.receivedOn, item.amountCents], { amountCents: item.amountCents, records: [referenceTo('donation', item)] })),
  })
}

/** Gives the SHA-256 of a paper: of its object in the list of items, as canonical JSON (RFC 8785). */
export function paperHash(paper: ReportItem): string {
  return canonicalHash(canonicalize(paper) ?? '')
}

function indexPaper(papers: readonly ReportItem[]): ReportItem {
  return itemOf('index', 'Index', {
    text: 'The hash of a paper is the SHA-256 of its object in the list of items of the JSON file, as canonical JSON (RFC 8785). The JSON file is the canonical text of the whole: its SHA-256 is what was signed.',
    columns: [{ id: 'paper', label: 'Paper', kind: 'text' }, { id: 'lines', label: 'Lines', kind: 'number' }, { id: 'hash', label: 'SHA-256', kind: 'text' }],
    lines: papers.map((paper) => lineOf('note', paper.id, [paper.title, paper.lines.length, paperHash(paper)])),
  })
}

function summaryOf({ population, samples, sheets }: WorkpaperFacts): readonly ReportSummaryLine[] {
  const marks = new Map(sheets.map((sheet) => [sheet.donationId, sheet]))
  const { count, totalCents } = populationTotals(population)
  return [
    { id: 'population', label: 'Population', amountCents: totalCents, items: ['population'], arithmetic: counted(count, 'record', 'records'), rules: [] },
    ...samples.filter(({ state }) => state === 'drawn').flatMap((sample): readonly ReportSummaryLine[] => {
      const { projectedCents, upperLimitCents, steps } = resultOfSample(sample, marks)
      const of = { items: [`sample-${sample.number}-evaluation`], rules: [] }
      const name = `sample ${sample.number} (${sampleMethodWords[sample.plan.method]})`
      return [
        { ...of, id: `${sample.number}-projected`, label: `Projected misstatement, ${name}`, amountCents: projectedCents, arithmetic: steps.at(-2) ?? '' },
        ...(upperLimitCents === null ? [] : [{ ...of, id: `${sample.number}-upper`, label: `Upper limit, ${name}`, amountCents: upperLimitCents, arithmetic: steps.find((step) => step.startsWith('Upper limit')) ?? '' }]),
      ]
    }),
  ]
}

/** Gives the workpapers; `conclusion` is what the auditor concludes, empty before anything is signed. The same facts give the same document. */
export function buildWorkpapers(facts: WorkpaperFacts, conclusion: string): ReportDocument {
  const { audit, samples, sheets, tests } = facts
  const span = { from: audit.periodFrom, through: audit.periodThrough }
  const period = { ...span, label: periodLabel(span) }
  const marks = new Map(sheets.map((sheet) => [sheet.donationId, sheet]))
  const ofAll = testPapers(tests, period, registrantOf(tests))
  const papers = [
    engagementPaper(facts, conclusion), ...samples.flatMap((sample) => samplePapers(sample, marks, facts.population)), testSheets(facts), ...pointPapers(facts), ...ofAll.items,
    changesPaper(facts), screeningPaper(facts),
    sealedPaper(facts), populationPaper(facts),
  ]
  return {
    form: workpapersForm, edition: workpapersEdition, title: 'Audit workpapers', organization: { id: tests.organization.id, name: tests.organization.name, details: [] },
    chapters: chapterParties(tests), registrant: registrantOf(tests), principals: principalParties(tests), period, asOf: tests.asOf, rules: ofAll.rules, items: [indexPaper(papers), ...papers],
    summary: summaryOf(facts), findings: [], leftOut: [], notices: [notLegalAdvice, namesNobody],
  }
}

/** Gives a copy that tells the signature, for those who read and print: the hash cannot stand inside the text that it is the hash of. */
export function withSignature(document: ReportDocument, { signedName, closedAt, workpapersHash, workpapersSize }: Pick<Audit, 'signedName' | 'closedAt' | 'workpapersHash' | 'workpapersSize'>): ReportDocument {
  if (closedAt === null) return document
  const signed = `Signed by ${signedName} at ${closedAt} over the first ${String(workpapersSize)} entries of the journal. SHA-256 of the JSON file of these workpapers: ${workpapersHash}.`
  return { ...document, notices: [signed, ...document.notices] }
}
