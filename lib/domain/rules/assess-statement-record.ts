/** What the checks of the statement say of one record today. */
import type { Instant } from '../instant'
import { materialDueAt } from '../reports/fara/materials'
import type { Finding, RecordReference } from '../reports/report-document'
import { materialOf, referenceOf } from '../statement-records/for-statement'
import type { StatementRecord } from '../statement-records/statement-record'
import { checkRule } from './check-catalogue'
import { materialChecks } from './checks/fara/materials'
import type { LabelNames } from './fara-label'

function findingOf(id: string, sentence: string, record: RecordReference): Finding {
  const { severity, citation, toBeConfirmed } = checkRule(id)
  return { check: id, severity, sentence, citation, toBeConfirmed, records: [record], mendedAt: { place: 'record', id: record.id } }
}

/** Gives what the checks find at a moment; only materials are checked one by one. A copy that is not due yet is not missing. */
export function assessStatementRecord(record: StatementRecord, names: LabelNames, at: Instant): readonly Finding[] {
  const material = materialOf(record)
  if (material === null) return []
  const isOpen = material.filedAt === null && at <= materialDueAt(material.transmittedAt)
  return Object.values(materialChecks).filter(({ id }) => !(isOpen && id === materialChecks.filing.id)).flatMap(({ id, find }) => {
    const sentence = find(material, names)
    return sentence === null ? [] : [findingOf(id, sentence, referenceOf(record))]
  })
}
