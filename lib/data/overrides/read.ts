import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { Assessment } from '@/lib/domain/assessment'
import { asSetAside, overrideKey, type FindingOverride } from '@/lib/domain/finding-override'
import { overrideFromRow } from './rows'

export type Overrides = ReadonlyMap<string, FindingOverride>

type Of = { readonly organizationId: string } & ({ readonly recordId: string } | { readonly chapterIds: readonly string[] })

/** The reasons with which findings were set aside: of one record, or of all records of chapters. */
export async function readOverrides(tx: Transaction, of: Of): Promise<Overrides> {
  const { organizationId } = of
  const rows = await tx.findingOverride.findMany({ where: 'recordId' in of ? { organizationId, recordId: of.recordId } : { organizationId, chapterId: { in: [...of.chapterIds] } }, orderBy: { id: 'asc' } })
  return new Map(rows.map(overrideFromRow).map((override) => [overrideKey(override), override]))
}

/** What the checks find of one record, with what was set aside. */
export async function withOverrides(tx: Transaction, of: { readonly organizationId: string; readonly recordId: string }, assessment: Assessment): Promise<Assessment> {
  if (assessment.findings.length === 0) return assessment
  const overrides = await readOverrides(tx, of)
  return { ...assessment, findings: assessment.findings.map((finding) => asSetAside(finding, overrides)) }
}
