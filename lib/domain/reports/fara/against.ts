/** Records of the period that tell of work for a principal: an answer that denies such work is held against them. */
import type { RecordReference } from '../report-document'
import type { FaraFacts } from './facts'

type OfPrincipal = { readonly principalId: string | null; readonly record: RecordReference }

function recordsOf(rows: readonly OfPrincipal[], principalId: string): readonly RecordReference[] {
  return rows.filter((row) => row.principalId === principalId).map(({ record }) => record)
}

/** Gives every record of money, contacts, activities and materials for a principal (item 11). */
export function recordsOfPrincipal(facts: FaraFacts, principalId: string): readonly RecordReference[] {
  const { receipts, disbursements, transmitted, contacts, materials, activities } = facts
  return recordsOf([...receipts, ...disbursements, ...transmitted, ...contacts, ...(materials ?? []), ...(activities ?? [])], principalId)
}

/** Gives the contacts and political activities for a principal (item 12). */
export function politicalRecords({ contacts, activities }: FaraFacts, principalId: string): readonly RecordReference[] {
  return recordsOf([...contacts, ...(activities ?? []).filter(({ isPolitical }) => isPolitical)], principalId)
}
