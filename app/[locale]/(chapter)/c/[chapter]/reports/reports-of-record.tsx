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
}

/** The part of a record's page that lists the report lines in which it counts: one for all kinds of records. */
export async function RecordReports({ actor, chapter, record, here, query }: RecordReportsProps) {
  const found = await reportsOfRecord(actor, { chapterId: chapter.id, record, all: textOfQuery(query, 'reports') === 'all' })
  if (!found.ok) return null
  return (
    <ReportsOfRecord
      view={found.value} places={{ chapter: `/c/${chapter.slug}/reports`, organization: `/org/${chapter.organizationSlug}/reports` }}
      mayAmend={can(actor, 'report.amend', chapter.id).ok} allHref={`${here}?reports=all#in-reports`}
      proofHref={record.kind === 'donation' && can(actor, 'receipt.issue', chapter.id).ok ? hrefWith(`/api/proofs/${record.id}`, { chapter: chapter.slug }) : null}
    />
  )
}
