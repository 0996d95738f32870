/** The test sheets: one line a record that was tested, with what agreed, what was found, and the evidence by its hash. */
import { auditedAmount, markAttributes, type MarkAttribute } from '../../audit/mark'
import { subtractCents } from '../../money'
import { itemOf, joined, lineOf, numberOrder, referenceTo, sortedBy } from '../lines'
import type { ReportColumn, ReportItem, ReportLine } from '../report-document'
import type { TestedRecord, TestSheet, WorkpaperFacts } from './facts'

export const resultWords: Readonly<Record<TestSheet['result'], string>> = { pass: 'Pass', exception: 'Exception', 'cannot-test': 'Cannot test' }

const attributeWords: Readonly<Record<MarkAttribute, string>> = { exists: 'Exists', amount: 'Amount agrees', date: 'Date in period', donor: 'Donor identified', receipt: 'Receipt sent', purpose: 'Coded rightly' }

const columns: readonly ReportColumn[] = [
  { id: 'number', label: 'Record', kind: 'record' },
  { id: 'received', label: 'Received', kind: 'date' },
  { id: 'amount', label: 'Amount', kind: 'amount' },
  { id: 'result', label: 'Result', kind: 'text' },
  { id: 'agrees', label: 'What agrees', kind: 'text' },
  { id: 'audited', label: 'Found right', kind: 'amount' },
  { id: 'error', label: 'Error', kind: 'amount' },
  { id: 'note', label: 'Note', kind: 'text' },
  { id: 'tested', label: 'Tested by, on', kind: 'text' },
  { id: 'resolved', label: 'How it was resolved', kind: 'text' },
  { id: 'evidence', label: 'Evidence', kind: 'text' },
]

function evidenceOf({ source, files }: TestedRecord): string {
  return joined([source === null ? '' : `row ${String(source.row)} of the file ${source.fileHash}`, ...files.map((hash) => `document ${hash}`)])
}

function sheetLine(sheet: TestSheet, record: TestedRecord): ReportLine {
  const { result, attributes, note, notedName, notedAt, resolution, resolvedName, resolvedAt, donationRevision } = sheet
  const audited = auditedAmount(sheet, record.amountCents)
  const cells = [
    record.number, record.receivedOn, record.amountCents, resultWords[result], joined(markAttributes.filter((each) => attributes.includes(each)).map((each) => attributeWords[each])), audited,
    subtractCents(record.amountCents, audited), joined([note, donationRevision === record.revision ? '' : `tested at revision ${String(donationRevision)}, corrected since`]),
    `${notedName}, ${notedAt}`, resolvedAt === null ? '' : `${resolvedName}, ${resolvedAt}: ${resolution}`, evidenceOf(record),
  ]
  return lineOf('note', record.number, cells, { records: [referenceTo('donation', record)] })
}

/** Gives the test sheets in the order of the records' numbers. */
export function testSheets({ sheets, records }: Pick<WorkpaperFacts, 'sheets' | 'records'>): ReportItem {
  const byId = new Map(records.map((record) => [record.id, record]))
  const tested = sheets.flatMap((sheet) => {
    const record = byId.get(sheet.donationId)
    return record === undefined ? [] : [{ sheet, record }]
  })
  return itemOf('test-sheets', 'Test sheets', {
    columns, lines: sortedBy(tested, ({ record }) => [numberOrder(record), record.id]).map(({ sheet, record }) => sheetLine(sheet, record)),
    text: 'One line a record. What could not be tested counts as wholly wrong. Files and source rows are named by the SHA-256 of the file, so that the evidence can be told from any other.',
  })
}
