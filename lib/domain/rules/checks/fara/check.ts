/**
 * A check of a FARA statement: a small pure question about its facts. Whether it fires is decided by the function; severity and citation
 * come from the catalogue by its id. No sentence tells that a duty is met.
 */
import { checkRule } from '../../check-catalogue'
import type { ReportQuestion } from '../../../reports/answers'
import type { FaraFacts, FaraPeriod } from '../../../reports/fara/facts'
import type { Finding, MendingPlace, RecordReference, ReportItem } from '../../../reports/report-document'

export type FaraStatement = {
  readonly facts: FaraFacts
  readonly period: FaraPeriod
  /** The items as built: what is blank, and whether subtotals and totals are the sums of their lines. */
  readonly items: readonly ReportItem[]
  readonly questions: readonly ReportQuestion[]
}

/** What fired: the sentence, the records that it speaks of, and where it is mended. */
export type FaraHit = { readonly sentence: string; readonly records: readonly RecordReference[]; readonly mendedAt: MendingPlace }

export type FaraCheck = {
  readonly id: string
  readonly find: (statement: FaraStatement) => readonly FaraHit[]
  /** Instead of the severity of the catalogue: what is late is explained and still sealed, and a reminder asks for nothing. */
  readonly severity?: 'warn' | 'info'
}

/** Gives what is mended at the record itself. */
export function atRecord(record: RecordReference, sentence: string): FaraHit {
  return { sentence, records: [record], mendedAt: { place: 'record', id: record.id } }
}

/** Gives what is mended in an answer of the statement. */
export function atAnswer(id: string, sentence: string, records: readonly RecordReference[] = []): FaraHit {
  return { sentence, records, mendedAt: { place: 'answer', id } }
}

/** Gives what is mended at the registration. */
export function atRegistration({ facts }: FaraStatement, sentence: string): FaraHit {
  const { record } = facts.registration
  return { sentence, records: [record], mendedAt: { place: 'registration', id: record.id } }
}

/** Gives what is mended where the report itself is kept: filed, noted, approved, signed. */
export function atReport(sentence: string, records: readonly RecordReference[] = []): FaraHit {
  return { sentence, records, mendedAt: { place: 'report', id: 'fara-nsd2' } }
}

/** Asks every check and gives what fired, in the order of the checks. */
export function runFaraChecks(checks: readonly FaraCheck[], statement: FaraStatement): readonly Finding[] {
  return checks.flatMap(({ id, find, severity: own }) => {
    const { severity: usual, citation, toBeConfirmed } = checkRule(id)
    const severity = own ?? usual
    return find(statement).map((hit) => ({ check: id, severity, citation, toBeConfirmed, ...hit }))
  })
}
