/** What is wrong with a row of an import file: everything a person needs to find and mend it. */
import type { Reading } from '../field-problem'
import type { FieldProblem } from '../result'

/** `row` counts as a spreadsheet does: the header is row 1. `column` is empty where the row as a whole is meant. */
export type RowProblem = { readonly row: number; readonly column: string; readonly text: string; readonly reason: string }

const reasons: Readonly<Record<string, string>> = {
  missing: 'something must stand here',
  textTooLong: 'it must have {max} characters or fewer and has {count}',
  notUtf8: 'it holds characters that are not UTF-8: save the file as UTF-8',
  amountNotNumber: 'it must be a number, like 1234.56',
  amountUnclear: 'it is not clear; perhaps {suggestion} is meant: use a point before the cents, like 1234.56',
  amountCurrency: 'it must be in US dollars',
  amountFraction: 'it must come to whole cents',
  amountTooLarge: 'it must be {max} or less',
  amountNotPositive: 'it must be more than 0.00',
  amountNotNegative: 'a refund must be less than 0.00',
  dateImpossible: 'it must be a real day, like 2026-11-25',
  dateFuture: 'it must be today or in the past',
  choiceUnknown: 'it must be one of: {choices}',
  currencyOther: 'only amounts in USD can be imported',
  countryCode: 'it must be a country code of two capital letters, like US',
  chapterUnknown: 'no chapter of the organization has this import code',
  chapterMissing: 'name the chapter here, or with --chapter',
  refundWithout: 'a refund must name the receipt number of the gift that it returns',
  refundUnknown: 'no gift with this receipt number is in the file or in the books',
  refundOther: 'only a refund names another receipt',
  keyTwice: 'it stands already in an earlier row of this file',
  columnCount: 'the row has {count} columns and the header has {expected}',
  noColumns: 'no column holds days and none holds amounts: this is not a list of payments',
  datesInconsistent: 'the days of this file are written in more than one order: write them all alike, like 2026-11-25',
  amountsInconsistent: 'the amounts of this file are written in more than one style: write them all alike, like 1234.56',
  netDiffers: 'gross, fee and net of the row do not agree',
  rowUnread: 'the row cannot be read like the others',
  amountNotWhole: 'the amount does not come to whole cents',
  notFormat: 'this is not a whole {format} file: {detail}',
  notKnown: 'this is not a file that can be imported: CSV, TSV, XLSX, OFX, QFX, QIF, MT940 and CAMT.052, .053 and .054 can',
  doctypeRefused: 'the file declares a document type, which no bank file does; it was not read any further',
  fileTooBig: 'the file is larger than {megabytes} MB',
  tooManyRows: 'the file has more than {max} rows',
  tooManyColumns: 'a row has more than {max} columns',
  cellTooLong: 'a cell has more than {max} characters',
  notText: 'the file is neither text nor a spreadsheet',
  noMovements: 'the file holds no account statement',
  zipDirectory: 'the directory of the spreadsheet is broken: {detail}',
  zipTooBig: 'the spreadsheet unpacks to more than can be read',
  personJson: 'it must be a name, or a JSON object with a name',
  principalJson: 'it must be a name, or a JSON object with name, kind and country',
  partsJson: 'it must be a JSON list of objects',
  timeUnclear: 'it must be a time, like 17:30',
  hoursUnclear: 'it must be a number of hours, like 7.5',
  transferOut: 'money sent abroad goes out',
  principalUnknown: 'no principal of this name is in the books: write {name, kind, country} as JSON to add one, or add it first',
  accountUnknown: 'the chapter has no bank account of this name',
  chapterNameUnknown: 'no other chapter of the organization has this name',
  recordUnknown: 'no such record is in the file or in the books',
  filedBefore: 'it was filed before the first copy left',
  missingChoice: 'it must be one of the choices',
  donorSeveral: 'several people in the directory have this name: leave it out and record it by itself, where you can choose',
  originalUnknown: 'no gift of this chapter has this number',
  originalLeftOut: 'the gift that this returns is left out: take the gift too, or leave this out',
  transferNowhere: 'name a chapter of the organization, or give the country as two letters',
  answersWithoutMovement: 'the first row must name the columns, movement among them, as --list writes them',
  movementUnknown: 'the file has no such movement',
  movementOther: 'the movement of the file has another one: the answers are of another file',
  notCsv: 'the row cannot be read as CSV: {detail}',
}

/** Gives the sentence for a problem; an unknown key stands for itself, so that nothing is hidden. */
export function reasonOf({ key, values = {} }: FieldProblem): string {
  return (reasons[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** The cells of one row by column name, which collects the problems that its columns have. */
export class RowReader {
  readonly problems: RowProblem[] = []

  /** `positions` says where in the row each column stands; it is the same for all rows of a file. */
  constructor(readonly row: number, private readonly cells: readonly string[], private readonly positions: ReadonlyMap<string, number>) {}

  text(column: string): string {
    const position = this.positions.get(column)
    return position === undefined ? '' : (this.cells[position] ?? '')
  }

  /** Notes a problem of a column. */
  refuse(column: string, problem: FieldProblem): null {
    this.problems.push({ row: this.row, column, text: this.text(column).slice(0, 200), reason: reasonOf(problem) })
    return null
  }

  /** Reads a column; null, with the problem noted, where it cannot be read. */
  read<Value>(column: string, reading: (text: string) => Reading<Value>): Value | null {
    const text = this.text(column)
    if (text.includes('\ufffd')) return this.refuse(column, { key: 'notUtf8' })
    const read = reading(text)
    return read.ok ? read.value : this.refuse(column, read.refusal)
  }
}
