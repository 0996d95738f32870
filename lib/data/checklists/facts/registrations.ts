import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import { registrationFromRow } from '@/lib/data/registrations/rows'
import type { PrincipalInForce, StateDonors } from '@/lib/domain/checklists/evaluations/registrations'
import { principalKinds } from '@/lib/domain/principal'
import type { Registration } from '@/lib/domain/registration'
import { Prisma } from '@/lib/generated/prisma/client'
import { ownAndCounted, within, type Scope } from './tallies'

/** All registrations of the organization, the earliest first. */
export async function registrationsOf(tx: Transaction, organizationId: string): Promise<readonly Registration[]> {
  const rows = await tx.registration.findMany({ where: { organizationId }, orderBy: [{ registeredOn: 'asc' }, { id: 'asc' }] })
  return rows.map(registrationFromRow)
}

const principalsSchema = z.array(z.object({ name: z.string(), kind: z.enum(principalKinds) }))

/** LAW-17: the principals of the half-year. */
export async function principalsInForce(tx: Transaction, { organizationId, from, through }: Scope): Promise<readonly PrincipalInForce[]> {
  const rows = await tx.$queryRaw`SELECT name, kind FROM principal WHERE organization_id = ${organizationId}::uuid
    AND (from_on IS NULL OR from_on <= ${through}::date) AND (until_on IS NULL OR until_on >= ${from}::date) ORDER BY name, id`
  return principalsSchema.parse(rows)
}

const statesSchema = z.array(
  z.object({ state: z.string(), count: z.number().int(), id: z.string(), number: z.string(), revision: z.number().int() }),
)

/** LAW-11: the states of the donors of the year, each with its first donation as the example. */
export async function statesOfDonors(tx: Transaction, scope: Scope): Promise<readonly StateDonors[]> {
  const rows = await tx.$queryRaw`SELECT s.state, s.count, d.id, d.number, d.revision FROM (
      SELECT upper(p.state) AS state, count(*)::int AS count, min(r.id::text)::uuid AS first_id
      FROM donation r JOIN person p ON p.organization_id = r.organization_id AND p.id = r.donor_id
      WHERE ${ownAndCounted(scope)} AND r.kind NOT IN ('pledge', 'refund', 'chargeback') AND p.country = 'US' AND p.state <> ''
        AND ${within(scope, Prisma.sql`r.received_on`)}
      GROUP BY 1) s
    JOIN donation d ON d.organization_id = ${scope.organizationId}::uuid AND d.id = s.first_id ORDER BY s.state`
  return statesSchema.parse(rows).map(({ state, count, ...record }) => ({ state, donations: { count, examples: [{ kind: 'donation', ...record }] } }))
}
