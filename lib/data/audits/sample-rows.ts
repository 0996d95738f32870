import 'server-only'
import { z } from 'zod'
import { instantFromRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { RevisedTable } from '@/lib/data/records/revise'
import { sampleStates, type AuditSample } from '@/lib/domain/audit/sample'
import { sampleMethods, sizeFormulas, type Draw, type SamplePlan } from '@/lib/domain/audit/sampling/plan'
import type { SeedSource } from '@/lib/domain/audit/sampling/seed'
import { cents, centsFromDatabase } from '@/lib/domain/money'
import type { AuditSample as AuditSampleRow } from '@/lib/generated/prisma/client'

const amount = z.number().transform(cents)
const planSchema: z.ZodType<SamplePlan> = z.object({
  method: z.enum(sampleMethods), riskPercent: z.number(), tolerableCents: amount, expectedCents: amount, tolerablePercent: z.number(), allowedDeviations: z.number(),
  formula: z.enum(sizeFormulas), size: z.number(), cutsCents: z.array(amount),
})
const sourceSchema: z.ZodType<SeedSource> = z.object({ kind: z.enum(['seal', 'checkpoint']), number: z.string(), journalSize: z.number(), hash: z.string() })
const drawSchema: z.ZodType<Draw> = z.object({
  size: z.number(), intervalCents: amount, startCents: z.number(), strata: z.array(z.object({ fromCents: amount, count: z.number(), totalCents: amount, size: z.number() })),
  items: z.array(z.object({ id: z.string(), number: z.string(), revision: z.number(), amountCents: amount, stratum: z.number(), hits: z.number() })),
})

type Row = AuditSampleRow & { readonly audit: { readonly chapterId: string } }

export function sampleFromRow(row: Row): AuditSample {
  const { id, auditId, number, purpose, seed, populationCount, populationHash, stateReason, drawnName, revision } = row
  return {
    id, chapterId: row.audit.chapterId, auditId, number, purpose, seed, populationCount, populationHash, stateReason, drawnName, revision,
    plan: planSchema.parse(row.plan), source: sourceSchema.parse(row.source), draw: drawSchema.parse(row.draw), populationCents: centsFromDatabase(row.populationCents),
    state: oneOf(sampleStates, row.state), drawnAt: instantFromRow(row.drawnAt),
  }
}

/** A sample with the chapter of its audit. */
export const withChapter = { audit: { select: { chapterId: true } } } as const

export const sampleTable: RevisedTable<Row, AuditSample> = {
  table: 'audit_sample',
  find: (tx, { organizationId, id, chapterId }) => tx.auditSample.findFirst({ where: { organizationId, id, audit: { chapterId } }, include: withChapter }),
  fromRow: sampleFromRow,
  update: (tx, organizationId, { id, state, stateReason, revision }, journalIndex) =>
    tx.auditSample.update({ where: { organizationId_id: { organizationId, id } }, data: { state, stateReason, revision, journalIndex } }),
}
