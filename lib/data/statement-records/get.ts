import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import type { Finding } from '@/lib/domain/reports/report-document'
import { assessStatementRecord } from '@/lib/domain/rules/assess-statement-record'
import type { StatementRecord } from '@/lib/domain/statement-records/statement-record'
import { openKinds } from './list'
import { statementFromRow } from './rows'

/** A record with the names that its page shows, and what the checks find today. */
export type StatementView = {
  readonly record: StatementRecord
  readonly personName: string | null
  readonly principalName: string | null
  /** As the label and the form name the registrant. */
  readonly registrantName: string
  readonly findings: readonly Finding[]
}

/** Gives a record of the chapter; of a kind that is closed to the actor nothing is found. */
export async function getStatementRecord(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<StatementView, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  const kinds = [...openKinds(actor, of.chapterId)]
  if (kinds.length === 0 || !isId(of.id)) return notFound()
  const name = { select: { name: true } } as const
  return readAs(actor, async (tx) => {
    const { organizationId } = actor
    const found = await tx.statementRecord.findFirst({ where: { organizationId, id: of.id, chapterId: of.chapterId, kind: { in: kinds } }, include: { person: name, principal: name } })
    const profile = await tx.organizationProfile.findFirst({ where: { organizationId }, select: { name: true, legalName: true } })
    if (found === null || profile === null) return notFound()
    const { person, principal, ...row } = found
    const record = statementFromRow(row)
    const registrantName = profile.legalName === '' ? profile.name : profile.legalName
    const names = { registrant: registrantName, principal: principal?.name ?? '' }
    return ok({ record, personName: person?.name ?? null, principalName: principal?.name ?? null, registrantName, findings: assessStatementRecord(record, names, actor.at) })
  })
}
