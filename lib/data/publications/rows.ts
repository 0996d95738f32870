import 'server-only'
import { instantFromRow, instantToRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { JsonObject } from '@/lib/domain/journal/json'
import { donorNameRules, publicReportStates, type Publication, type PublishedReport } from '@/lib/domain/publication/publication'
import type { Publication as PublicationRow, PublicReport as PublicReportRow } from '@/lib/generated/prisma/client'

export function publicationFromRow({ id, chapterId, coversId, shown, about, contact, donorNames, revision }: PublicationRow): Publication {
  return { id, chapterId, coversId, shown, about, contact, donorNames: oneOf(donorNameRules, donorNames), revision }
}

/** What stands where nobody has ever switched a public page on. */
export function noPublication({ organizationId, chapterId }: { readonly organizationId: string; readonly chapterId: string | null }): Omit<Publication, 'id'> {
  return { chapterId, coversId: chapterId ?? organizationId, shown: false, about: '', contact: '', donorNames: 'never', revision: 0 }
}

export function publicationForJournal(publication: Publication): JsonObject {
  return { ...publication }
}

export function publishedFromRow(row: PublicReportRow): PublishedReport {
  const { id, sealedReportId, chapterId, number, textHash, withdrawalReason, revision } = row
  return {
    id, sealedReportId, chapterId, number, textHash, withdrawalReason, revision, state: oneOf(publicReportStates, row.state),
    publishedAt: instantFromRow(row.publishedAt), withdrawnAt: row.withdrawnAt === null ? null : instantFromRow(row.withdrawnAt),
  }
}

export function publishedColumns(report: PublishedReport) {
  return { ...report, publishedAt: instantToRow(report.publishedAt), withdrawnAt: report.withdrawnAt === null ? null : instantToRow(report.withdrawnAt) }
}
