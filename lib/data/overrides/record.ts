import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { onceByFormKey } from '@/lib/data/records/once'
import { today } from '@/lib/data/records/today'
import type { FindingOverride } from '@/lib/domain/finding-override'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { settableFindings, type OverriddenRecord } from './findings'
import { readOverrides } from './read'
import { overrideColumns, overrideFromRow } from './rows'

export type OverrideInput = OverriddenRecord & {
  readonly formKey: string
  readonly checkId: string
  readonly reason: string
  /** The revision of the record that the form was opened on. */
  readonly revision: number
}

/** Sets a finding of a record aside with a reason, for the record as it stands: the journal keeps who did so, the record and its reports say it. */
export async function setFindingAside(actor: Actor, input: OverrideInput): Promise<Result<FindingOverride, Refusal>> {
  const allowed = can(actor, 'check.override', input.chapterId)
  if (!allowed.ok) return allowed
  const settable = await settableFindings(actor, input)
  if (!settable.ok) return settable
  const found = settable.value.findings.find(({ check }) => check === input.checkId)
  return onceByFormKey(actor, 'finding_override', (tx) => ofFormKey(tx, actor, input), async (tx) => {
    const same = await ofFormKey(tx, actor, input)
    if (same !== null) return ok(same)
    const revision = await lockedRevision(tx, actor, input)
    const chapter = await tx.chapter.findFirst({ where: { organizationId: actor.organizationId, id: input.chapterId }, select: { timeZone: true } })
    if (revision === null || chapter === null) return notFound()
    if (revision !== input.revision) return refuse({ reason: 'conflict', key: 'changedMeanwhile', currentRevision: revision })
    // Somebody set it aside before: then it only informs, and the first reason stands.
    const kept = await readOverrides(tx, { organizationId: actor.organizationId, recordId: input.recordId })
    const earlier = [...kept.values()].find(({ recordRevision, checkId, severity }) => recordRevision === revision && checkId === input.checkId && (found === undefined || severity === found.severity))
    if (earlier !== undefined) return ok(earlier)
    if (found === undefined) return invalid({ checkId: { key: 'choiceUnknown' } })
    const { number } = settable.value
    const override: FindingOverride = {
      id: newId(), chapterId: input.chapterId, recordKind: input.recordKind, recordId: input.recordId, number, recordRevision: revision, checkId: input.checkId, severity: found.severity,
      reason: input.reason, overriddenBy: actor.userId, overriddenName: actor.name, overriddenAt: actor.at, overriddenOn: today(actor.at, chapter.timeZone), revision: 1,
    }
    return ok(await write(tx, actor, override, input.formKey))
  })
}

/** What the same form, sent again, has set aside already. */
async function ofFormKey(tx: Transaction, { organizationId }: Actor, { formKey }: OverrideInput): Promise<FindingOverride | null> {
  const row = await tx.findingOverride.findFirst({ where: { organizationId, formKey } })
  return row === null ? null : overrideFromRow(row)
}

const tables = { donation: 'donation', expenditure: 'expenditure', transfer: 'transfer', 'lobbying-contact': 'lobbying_contact' } as const

/** Holds the record as it is until the reason is written. */
async function lockedRevision(tx: Transaction, { organizationId }: Actor, { recordKind, recordId, chapterId }: OverrideInput): Promise<number | null> {
  const rows = await tx.$queryRaw<readonly { readonly revision: number }[]>`
    SELECT revision FROM ${Prisma.raw(tables[recordKind])} WHERE organization_id = ${organizationId}::uuid AND id = ${recordId}::uuid AND chapter_id = ${chapterId}::uuid FOR UPDATE`
  return rows[0]?.revision ?? null
}

async function write(tx: Transaction, actor: Actor, override: FindingOverride, formKey: string): Promise<FindingOverride> {
  const { id, revision, reason } = override
  const journalIndex = await appendEntry(tx, actor, { type: 'finding-override.recorded', id, revision, before: null, after: { ...override, formKey }, reason })
  await tx.findingOverride.create({ data: { organizationId: actor.organizationId, formKey, ...overrideColumns(override), journalIndex } })
  return override
}
