/** Findings, records left out and rules, ready for the template. */
import { formatCents } from '@/lib/domain/money'
import type { LeftOut, ReportDocument } from '@/lib/domain/reports/report-document'
import { displayCount, findingText, recordNumbers, severityWords } from '@/lib/formats/display'
import type { PartSlice } from './parts'
import type { Print } from './printed-item'
import type { PrintedText } from './printed-text'

type PrintedCells = { readonly cells: readonly PrintedText[] }
export type PrintedRule = PrintedCells & { readonly toBeConfirmed: boolean }
export type PrintedLeftOut = PrintedCells

export type PrintedFinding = {
  readonly severity: string
  readonly sentence: PrintedText
  readonly citation: PrintedText
  readonly toBeConfirmed: boolean
  readonly records: readonly PrintedText[]
  readonly more: string
}

const recordsNamedMax = 40
const recordKindWords: Readonly<Record<LeftOut['record']['kind'], string>> = {
  donation: 'Donation',
  'lobbying-contact': 'Lobbying contact',
  expenditure: 'Expenditure',
  transfer: 'Transfer',
  person: 'Person',
  'checklist-answer': 'Checklist answer',
  'bank-account': 'Bank account',
  principal: 'Foreign principal',
  registration: 'Registration',
  agreement: 'Agreement',
  officer: 'Officer',
  'short-form': 'Short form',
  activity: 'Activity',
  'informational-material': 'Informational material',
  'thing-of-value': 'Thing of value',
  campaign: 'Fundraising campaign',
  'lobbying-time': 'Lobbying time',
  'political-contribution': 'Political contribution',
  position: 'Position',
  instruction: 'Message of a principal',
  'exposure-record': 'Exposure record',
  'data-export': 'Export',
}

/** A finding over thousands of records names the first; JSON and XLSX name all. */
function namedRecords(numbers: readonly string[], print: Print): Pick<PrintedFinding, 'records' | 'more'> {
  const more = numbers.length - recordsNamedMax
  return { records: numbers.slice(0, recordsNamedMax).map(print), more: more > 0 ? `and ${displayCount(more)} more, named in the other files` : '' }
}

/** Gives the findings of a part. */
export function printedFindings({ from, through }: PartSlice, document: ReportDocument, print: Print): readonly PrintedFinding[] {
  return document.findings.slice(from, through).map((finding) => ({
    severity: severityWords[finding.severity],
    sentence: print(findingText(finding)),
    citation: print(finding.citation ?? ''),
    toBeConfirmed: finding.toBeConfirmed,
    ...namedRecords(recordNumbers(finding.records), print),
  }))
}

/** Gives the records left out of a part, each with its reason. */
export function printedLeftOut({ from, through }: PartSlice, document: ReportDocument, print: Print): readonly PrintedLeftOut[] {
  return document.leftOut.slice(from, through).map(({ record, reason, amountCents }) => ({
    cells: [print(record.number), recordKindWords[record.kind], print(reason), amountCents === null ? '' : formatCents(amountCents)],
  }))
}

/** Gives the rules of a part with their sources. */
export function printedRules({ from, through }: PartSlice, document: ReportDocument, print: Print): readonly PrintedRule[] {
  return document.rules.slice(from, through).map((rule) => ({
    toBeConfirmed: rule.toBeConfirmed,
    cells: [print(rule.label), print(rule.citation), print(`${rule.id}, ${rule.version}`)],
  }))
}
