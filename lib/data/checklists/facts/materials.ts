import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import type { MaterialTallies } from '@/lib/domain/checklists/evaluations/materials'
import type { Instant } from '@/lib/domain/instant'
import { factorsOf } from '@/lib/domain/rules/deadlines'
import { Prisma } from '@/lib/generated/prisma/client'
import { ownAndCounted, talliesOf, within, type Scope } from './tallies'

/** FUN-09, FUN-10, FUN-11, as of a moment. */
export async function materialTallies(tx: Transaction, scope: Scope, at: Instant): Promise<MaterialTallies> {
  const { hours } = factorsOf('fara.informational-materials-due')
  const records = Prisma.sql`SELECT 'informational-material' AS record_kind, r.id, r.number, r.revision, r.facts,
      COALESCE(r.filed_at, ${instantToRow(at)}) > r.happened_at + make_interval(hours => ${hours}::int) AS late,
      EXISTS (SELECT 1 FROM attachment a WHERE a.organization_id = r.organization_id AND a.statement_record_id = r.id AND a.state = 'attached') AS has_copy
    FROM statement_record r WHERE ${ownAndCounted(scope)} AND r.kind = 'material' AND ${within(scope, Prisma.sql`r.happened_on`)}`
  const tally = await talliesOf(tx, records, {
    materials: Prisma.sql`true`,
    withoutCopy: Prisma.sql`NOT r.has_copy`,
    withoutReach: Prisma.sql`r.facts ->> 'groups' = ''`,
    filedLate: Prisma.sql`r.late`,
    unlabelled: Prisma.sql`r.facts ->> 'labelText' = '' OR r.facts ->> 'labelLanguage' <> r.facts ->> 'language'`,
  })
  return {
    materials: tally('materials').count, withoutCopy: tally('withoutCopy'), withoutReach: tally('withoutReach'), filedLate: tally('filedLate'), unlabelled: tally('unlabelled'),
  }
}
