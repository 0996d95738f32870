import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'

/** Of people with a confirmed match: `person_id`, and the day `on` of the first whose report to OFAC is not recorded; a clock that was taken back asks for none. */
export function unreportedBlocksSql(organization: Prisma.Sql, people: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT h.person_id, min(c.happened_on) AS on FROM screening_hit h JOIN clock c ON c.organization_id = h.organization_id AND c.form_key = h.id
    WHERE h.organization_id = ${organization} AND h.person_id = ANY(${people}) AND h.decision = 'confirmed' AND c.kind = 'ofac-report' AND NOT c.mistaken
      AND NOT EXISTS (SELECT 1 FROM filing f WHERE f.organization_id = c.organization_id AND f.clock_id = c.id AND f.filed_on IS NOT NULL)
    GROUP BY h.person_id`
}
