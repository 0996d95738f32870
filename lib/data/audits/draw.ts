import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { onceByFormKey } from '@/lib/data/records/once'
import type { Audit } from '@/lib/domain/audit/engagement'
import type { AuditSample } from '@/lib/domain/audit/sample'
import { drawSample, type SamplePlan } from '@/lib/domain/audit/sampling/plan'
import { populationTotals } from '@/lib/domain/audit/sampling/population'
import { seedText } from '@/lib/domain/audit/sampling/seed'
import { centsToDatabase } from '@/lib/domain/money'
import { can, isAuditorOf, type Actor } from '@/lib/domain/permission'
import { invalid, notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { populationAsOf } from './drawn-from'
import { openedAudit, type AuditPlace } from './opened'
import { sampleFromRow, withChapter } from './sample-rows'
import { seedSource } from './seed'

export type DrawInput = AuditPlace & { readonly formKey: string; readonly purpose: string; readonly plan: SamplePlan }
type Drawn = Omit<AuditSample, 'id' | 'number' | 'drawnName' | 'drawnAt' | 'revision'>

/** Draws a sample of an engagement. The auditor says how; the seed and the population follow from the journal, so nobody says which records. */
export async function drawAuditSample(actor: Actor, input: DrawInput): Promise<Result<AuditSample, Refusal>> {
  const allowed = can(actor, 'audit.test', input.chapterId)
  if (!allowed.ok) return allowed
  if (!isAuditorOf(actor, input)) return notFound()
  const { organizationId } = actor
  const drawn = await theDraw(actor, input)
  if (!drawn.ok) return drawn
  const before = async (tx: Transaction) => {
    const row = await tx.auditSample.findFirst({ where: { organizationId, formKey: input.formKey }, include: withChapter })
    return row === null ? null : sampleFromRow(row)
  }
  return onceByFormKey(actor, 'audit_sample', before, (tx) => keepSample(tx, actor, drawn.value, input.formKey))
}

async function theDraw(actor: Actor, { chapterId, auditId, purpose, plan }: DrawInput): Promise<Result<Drawn, Refusal>> {
  const opened = await readAs(actor, async (tx) => {
    const audit = await openedAudit(tx, actor, { chapterId, auditId })
    return audit === null ? null : { audit, source: await seedSource(tx, actor, audit) }
  })
  if (opened === null) return notFound()
  const { audit, source } = opened
  if (source === null) return refuse({ reason: 'unavailable', key: 'sampleNoSeed' })
  const population = await populationAsOf(actor, audit, source.journalSize)
  const seed = seedText(audit, source)
  if (!population.ok) return population
  const draw = drawSample(population.value, plan, seed)
  if (typeof draw === 'string') return invalid({ method: { key: draw } })
  const { count, totalCents, hash } = populationTotals(population.value)
  return ok({
    chapterId, auditId, purpose, plan, seed, source, draw, populationCount: count, populationCents: totalCents, populationHash: hash, state: 'drawn', stateReason: '',
  })
}

/** Locks the audit, so that numbers follow each other, and writes the sample with its entry. */
async function keepSample(tx: Transaction, actor: Actor, drawn: Drawn, formKey: string): Promise<Result<AuditSample, Refusal>> {
  const { organizationId } = actor
  await tx.$queryRaw`SELECT 1 FROM audit WHERE organization_id = ${organizationId}::uuid AND id = ${drawn.auditId}::uuid FOR UPDATE`
  const audit: Audit | null = await openedAudit(tx, actor, drawn)
  if (audit === null) return notFound()
  const earlier = await tx.auditSample.count({ where: { organizationId, auditId: audit.id } })
  const sample: AuditSample = { ...drawn, id: newId(), number: `S-${String(earlier + 1)}`, drawnName: actor.name, drawnAt: actor.at, revision: 1 }
  const journalIndex = await appendEntry(tx, actor, { type: 'audit-sample.drawn', id: sample.id, revision: 1, before: null, after: { ...sample, formKey }, reason: null })
  const { chapterId: _chapterId, plan, source, draw, populationCents, drawnAt, ...columns } = sample
  await tx.auditSample.create({
    data: {
      ...columns, organizationId, formKey, journalIndex, drawnBy: actor.userId, drawnAt: instantToRow(drawnAt), populationCents: centsToDatabase(populationCents),
      plan: { ...plan, cutsCents: [...plan.cutsCents] }, source, draw: { ...draw, strata: draw.strata.map((each) => ({ ...each })), items: draw.items.map((each) => ({ ...each })) },
    },
  })
  return ok(sample)
}
