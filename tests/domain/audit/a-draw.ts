import type { PopulationItem } from '@/lib/domain/audit/sampling/population'
import type { SamplePlan } from '@/lib/domain/audit/sampling/plan'
import { cents } from '@/lib/domain/money'

export const seed = 'sunledger-sample/1/0190-chapter/2026-01-01..2026-03-31/seal/ab12'

/** A population of made-up amounts: mostly small, some large, every fifteenth a refund. */
export function aPopulation(count: number): readonly PopulationItem[] {
  return Array.from({ length: count }, (_, place) => {
    const amount = ((place * 7919) % 4001) * (place % 10 === 0 ? 90 : 3) + 500
    return { id: `id-${String(place).padStart(5, '0')}`, number: `CHI-D-2026-${String(place + 1)}`, revision: 1 + (place % 3), receivedOn: '2026-02-01', amountCents: cents(place % 15 === 14 ? -amount : amount) }
  })
}

/** A plan with the inputs that a test names. */
export function aPlan(of: Partial<SamplePlan>): SamplePlan {
  return {
    method: 'random', riskPercent: 5, tolerableCents: cents(500_000), expectedCents: cents(50_000), tolerablePercent: 5, allowedDeviations: 0, formula: 'gamma', size: 0, cutsCents: [],
    ...of,
  }
}

