import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { readPublicText } from '@/lib/data/publications/public-text'
import { dayToRow } from '@/lib/data/database/days'
import type { PrivacyFacts } from '@/lib/domain/checklists/evaluations/privacy'
import { permissions } from '@/lib/domain/permission'
import { privateDetails } from '@/lib/domain/publication/private-details'
import { Prisma } from '@/lib/generated/prisma/client'
import { talliesOf, within, type Scope } from './tallies'

type PublicRow = { readonly number: string; readonly hash: string; readonly bytes: Uint8Array }

/** YML-02: files taken away in the quarter, members whose role opens details, and what the public reports of the chapter and its organization say. */
export async function privacyFacts(tx: Transaction, scope: Scope): Promise<PrivacyFacts> {
  const { organizationId, chapterId, today } = scope
  const rows = Prisma.sql`SELECT 'data-export' AS record_kind, r.journal_index::text AS id, r.file_name AS number, r.revision, r.purpose FROM data_export r
    WHERE r.organization_id = ${organizationId}::uuid AND r.chapter_id = ${chapterId}::uuid AND ${within(scope, Prisma.sql`r.exported_on`)}`
  const tally = await talliesOf(tx, rows, { exports: Prisma.sql`true`, withoutPurpose: Prisma.sql`r.purpose = 'not-told'` })
  const covers = { OR: [{ chapterId }, { chapterId: null }] }
  const holds = { OR: [{ untilOn: null }, { untilOn: { gte: dayToRow(today) } }] }
  const readers = await tx.membership.findMany({
    where: { organizationId, endedAt: null, role: { in: [...permissions['person.unmask']] }, AND: [covers, holds] }, select: { userId: true }, distinct: ['userId'],
  })
  return { exports: tally('exports'), withoutPurpose: tally('withoutPurpose'), readers: readers.length, ...(await publicSight(tx, scope)) }
}

/** Raw statements, because a report reads these facts as they were: the texts stand in no view of an earlier moment, and are kept by their hash. */
async function publicSight(tx: Transaction, { organizationId, chapterId }: Scope): Promise<Pick<PrivacyFacts, 'publicReports' | 'exposing'>> {
  const reports = await tx.$queryRaw<readonly PublicRow[]>`SELECT r.number, r.text_hash AS hash, t.bytes FROM public_report r
    JOIN publication p ON p.organization_id = r.organization_id AND p.covers_id = COALESCE(r.chapter_id, r.organization_id) AND p.shown
    JOIN public_report_text t ON t.organization_id = r.organization_id AND t.public_report_id = r.id AND t.hash = r.text_hash
    WHERE r.organization_id = ${organizationId}::uuid AND r.state = 'published' AND (r.chapter_id = ${chapterId}::uuid OR r.chapter_id IS NULL) ORDER BY r.number`
  const people = await tx.$queryRaw<readonly { readonly names: readonly (string | null)[] }[]>`SELECT ARRAY[p.name, p.name_sort, p.name_other_script] AS names FROM person p
    JOIN withholding w ON w.organization_id = p.organization_id AND w.person_id IN (p.id, p.merged_into_id) AND w.withheld WHERE p.organization_id = ${organizationId}::uuid`
  const names = people.flatMap((person) => person.names.flatMap((name) => name ?? []))
  const exposing = reports.filter(({ bytes, hash }) => privateDetails(readPublicText(bytes, hash), names).length > 0)
  return { publicReports: reports.length, exposing: exposing.map(({ number }) => number) }
}
