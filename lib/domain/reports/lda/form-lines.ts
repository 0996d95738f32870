/** The lines of LD-1 and LD-2 and the kinds of LD-203 as data (rules/data/lda-ld1.json and its neighbours): what a line asks, from where we know it, and whether it was read. */
import ld1 from '../../rules/data/lda-ld1.json'
import ld2 from '../../rules/data/lda-ld2.json'
import ld203 from '../../rules/data/lda-ld203.json'
import { isToBeConfirmed } from '../../rules/deadlines'
import { itemOf, joined, lineOf } from '../lines'
import type { ReportColumn, ReportItem, ReportLine, ReportRule } from '../report-document'

/** The day on which the lines were read (lda.md). */
const readOn = '2026-11-25'

type Row = { readonly line: string; readonly label: string; readonly rule: string | null; readonly mark: string; readonly source: string }

function asRule(form: string, law: string, { line, label, rule, mark, source }: Row): ReportRule {
  const citation = `${form} line ${line}, ${law}`
  return { id: `${form}.${line}`, version: `read ${readOn}`, label: joined([label, rule ?? '', `Read: ${source}`], '. '), citation, toBeConfirmed: isToBeConfirmed(mark) || /line number/.test(source) }
}

/** Every line of the quarterly report as a rule that a report names. */
export const ld2Rules: readonly ReportRule[] = ld2.lines.map((row) => asRule(ld2.form, ld2.law, row))

/** Every line of the registration as a rule that a draft names. */
export const ld1Rules: readonly ReportRule[] = ld1.lines.map((row) => asRule(ld1.form, ld1.law, row))

/** Who reports and when, and the kinds of contributions with their thresholds. */
export const ld203Rules: readonly ReportRule[] = [
  { id: 'LD-203.report', version: `read ${readOn}`, label: joined([ld203.who, ld203.due], '. Due '), citation: ld203.law, toBeConfirmed: false },
  ...ld203.contribution_types.map(({ api, name, threshold, law, mark }) => ({
    id: `LD-203.${api}`, version: `read ${readOn}`, label: `${name}: ${threshold}`, citation: `2 U.S.C. ${law}`, toBeConfirmed: isToBeConfirmed(mark),
  })),
]

/** What the person who files a contribution report certifies. */
export const ld203Certification: readonly string[] = ld203.certification

/** Gives the id of the rule of a line. */
export function lineRule(form: 'LD-1' | 'LD-2', line: string): string {
  return `${form}.${line}`
}

export const fieldColumns: readonly ReportColumn[] = [
  { id: 'field', label: 'Field', kind: 'text' },
  { id: 'value', label: 'As filed', kind: 'text' },
]

/** Gives an item whose lines are fields with their values; empty values are left out, and without any the answer is "none". */
export function fieldsItem(id: string, title: string, schedule: string | null, fields: readonly (readonly [string, string])[], rule: string): ReportItem {
  const lines: readonly ReportLine[] = fields
    .filter(([, value]) => value !== '')
    .map(([field, value]) => lineOf('detail', field.toLowerCase().replaceAll(/[^a-z]+/g, '-'), [field, value], { rules: [rule] }))
  return itemOf(id, title, { schedule, columns: fieldColumns, lines })
}

/** Gives the words that stand before a figure which was not copied from a record but follows the form. */
export const filingNotice = 'This report is prepared here and filed by a person on the official site of the House and the Senate. Nothing was sent.'
