import 'server-only'
import { prisma } from '@/lib/data/database/client'

/** The address of the organization where there is exactly one; null where somebody must say which. */
export async function onlyOrganizationSlug(): Promise<string | null> {
  const rows = await prisma().organization.findMany({ select: { slug: true }, take: 2 })
  return rows.length === 1 ? (rows[0]?.slug ?? null) : null
}
