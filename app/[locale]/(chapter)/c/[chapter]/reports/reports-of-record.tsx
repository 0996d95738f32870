import { ReportsOfRecord } from '@/components/reports/reports-of-record'
import type { ChapterActor } from '@/lib/auth/actor'
import { reportsOfRecord } from '@/lib/data/reports/of-record'
import { can } from '@/lib/domain/permission'
import { hrefWith, textOfQuery, type Query } from '@/lib/domain/query'
import type { RecordInReports } from '@/lib/domain/reports/record-in-reports'

type RecordReportsProps = Pick<ChapterActor, 'actor' | 'chapter'> & {
  readonly record: RecordInReports
  /** The address of the record's own page, and what stands behind it. */
  readonly here: string
  readonly query: Query
  /** Who gave a gift together: each proves the own share. */
  readonly shares?: ReadonlyMap<string, string>
}

/** The part of a record's page that lists the report lines in which it counts: one for all kinds of records. */
export async function RecordReports({ actor, chapter, record, here, query, shares = new Map() }: RecordReportsProps) {
  const found = await reportsOfRecord(actor, { chapterId: chapter.id, record, all: textOfQuery(query, 'reports') === 'all' })
  if (!found.ok) return null
  return (
    <ReportsOfRecord
      view={found.value} places={{ chapter: `/c/${chapter.slug}/reports`, organization: `/org/${chapter.organizationSlug}/reports` }}
      mayAmend={can(actor, 'report.amend', chapter.id).ok} allHref={`${here}?reports=all#in-reports`}
      proofs={record.kind === 'donation' && can(actor, 'receipt.issue', chapter.id).ok ? proofsOf(record.id, chapter.slug, shares) : []}
    />
  )
}

/** One file for a gift; of a joint gift one for each who gave a share. */
function proofsOf(id: string, chapter: string, shares: ReadonlyMap<string, string>) {
  const href = (query: Readonly<Record<string, string>>): string => hrefWith(`/api/proofs/${id}`, { chapter, ...query })
  return shares.size === 0 ? [{ href: href({}), name: null }] : [...shares].map(([donor, name]) => ({ href: href({ donor }), name }))
}
