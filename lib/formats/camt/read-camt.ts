/**
 * CAMT.052, .053 and .054 of ISO 20022, any version: an entry (`Ntry`) is a movement. Its direction is `CdtDbtInd`, also for a reversal.
 * Only what is booked counts; pending entries are passed over and say so.
 */
import { isCalendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import type { BankLine, BankStatement, PassedOver, StatementReading } from '@/lib/domain/imports/bank-statement'
import { readAmountAs } from '@/lib/domain/imports/number-style'
import { reasonOf, type RowProblem } from '@/lib/domain/imports/row-problem'
import { negateCents, type Cents } from '@/lib/domain/money'
import { cleanLine } from '@/lib/domain/typed-text'
import { childrenOf, readXml, textAt, textsAt, type XmlElement } from '@/lib/formats/xml/read-xml'

const reportNames = ['BkToCstmrStmt', 'BkToCstmrAcctRpt', 'BkToCstmrDbtCdtNtfctn']
const statementNames = ['Stmt', 'Rpt', 'Ntfctn']

export function readCamt(text: string): StatementReading {
  const read = readXml(text)
  if (!read.ok) return refused([read.problem])
  const report = reportNames.flatMap((name) => childrenOf(read.root, name))[0]
  const statements = report === undefined ? [] : statementNames.flatMap((name) => childrenOf(report, name))
  if (statements.length === 0) return refused([problemAt(1, '', 'noMovements')])
  const found = statements.map((statement) => statementOf(statement, text))
  const problems = found.flatMap((each) => each.problems)
  if (problems.length > 0) return refused(problems)
  return { outcome: 'read', file: { statements: found.map(({ statement }) => statement), passedOver: found.flatMap(({ passedOver }) => passedOver), findings: [], fingerprint: 'camt', processor: null } }
}

function refused(problems: readonly RowProblem[]): StatementReading {
  return { outcome: 'refused', problems }
}

function problemAt(row: number, text: string, key: string): RowProblem {
  return { row, column: '', text: text.slice(0, 200), reason: reasonOf({ key }) }
}

type Found = { readonly statement: BankStatement; readonly passedOver: readonly PassedOver[]; readonly problems: readonly RowProblem[] }

function statementOf(element: XmlElement, text: string): Found {
  const passedOver: PassedOver[] = []
  const problems: RowProblem[] = []
  const lines: BankLine[] = []
  for (const entry of childrenOf(element, 'Ntry')) {
    const raw = text.slice(entry.start, entry.end)
    const status = textAt(entry, 'Sts', 'Cd') || textAt(entry, 'Sts')
    if (status !== 'BOOK' && status !== '') passedOver.push({ position: entry.line, raw, why: `is not booked yet (${status})` })
    else {
      const line = lineOf(entry, raw)
      if ('reason' in line) problems.push(line)
      else lines.push(line)
    }
  }
  const account = textAt(element, 'Acct', 'Id', 'IBAN') || textAt(element, 'Acct', 'Id', 'Othr', 'Id')
  const currencies = new Set(lines.map(({ currency }) => currency))
  const currency = currencies.size === 1 ? (lines[0]?.currency ?? '') : textAt(element, 'Acct', 'Ccy')
  const [opening, closing] = [balanceOf(element, ['OPBD', 'PRCD']), balanceOf(element, ['CLBD'])]
  const statement = { account, currency, openingCents: opening?.cents ?? null, closingCents: closing?.cents ?? null, closingOn: closing?.on ?? null, lines }
  return { statement, passedOver, problems }
}

function lineOf(entry: XmlElement, raw: string): BankLine | RowProblem {
  const on = dayAt(entry, 'BookgDt') ?? dayAt(entry, 'ValDt')
  const amountText = textAt(entry, 'Amt')
  const amountCents = signed(textAt(entry, 'CdtDbtInd'), amountText)
  if (on === null) return problemAt(entry.line, '', 'missing')
  if (amountCents === null) return problemAt(entry.line, amountText, /^\d+\.\d+$/.test(amountText) ? 'amountNotWhole' : 'amountNotNumber')
  const details = childrenOf(entry, 'NtryDtls').flatMap((each) => childrenOf(each, 'TxDtls'))
  const party = amountCents < 0 ? 'Cdtr' : 'Dbtr'
  const names = details.flatMap((each) => [textAt(each, 'RltdPties', party, 'Nm') || textAt(each, 'RltdPties', party, 'Pty', 'Nm')]).filter((name) => name !== '')
  const remarks = details.flatMap((each) => textsAt(each, 'RmtInf', 'Ustrd'))
  return {
    position: entry.line, on, amountCents, feeCents: null, currency: childrenOf(entry, 'Amt')[0]?.attributes['Ccy'] ?? '', name: cleanLine([...new Set(names)].join(', ')),
    memo: cleanLine([...remarks, textAt(entry, 'AddtlNtryInf')].join(' ')), bankId: textAt(entry, 'AcctSvcrRef') || textAt(entry, 'NtryRef'), checkNumber: '',
    kind: textAt(entry, 'BkTxCd', 'Domn', 'Cd') || textAt(entry, 'BkTxCd', 'Prtry', 'Cd'), raw,
  }
}

function signed(direction: string, text: string): Cents | null {
  const amount = /^\d+(?:\.\d*)?$/.test(text) ? readAmountAs('point', text) : null
  if (amount === null || (direction !== 'CRDT' && direction !== 'DBIT')) return null
  return direction === 'CRDT' ? amount : negateCents(amount)
}

/** A moment is taken as the bank's own day. */
function dayAt(element: XmlElement, name: string): CalendarDate | null {
  const text = (textAt(element, name, 'Dt') || textAt(element, name, 'DtTm')).slice(0, 10)
  return isCalendarDate(text) ? text : null
}

function balanceOf(statement: XmlElement, codes: readonly string[]): { readonly cents: Cents | null; readonly on: CalendarDate | null } | null {
  const found = childrenOf(statement, 'Bal').find((each) => codes.includes(textAt(each, 'Tp', 'CdOrPrtry', 'Cd')))
  return found === undefined ? null : { cents: signed(textAt(found, 'CdtDbtInd'), textAt(found, 'Amt')), on: dayAt(found, 'Dt') }
}
