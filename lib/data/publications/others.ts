import 'server-only'
import { dayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import type { PublicReport } from '@/lib/domain/publication/public-report'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { readPublicText } from './public-text'

export type OtherPublic = { readonly chapterId: string | null; readonly number: string; readonly report: PublicReport }

/** Reports of the same form that are public and share days with this one, but for its own versions; of each the newest version. */
export async function othersPublic(tx: Transaction, organizationId: string, { chapterId, form, period }: SealedReport): Promise<readonly OtherPublic[]> {
  const rows = await tx.publicReport.findMany({
    where: {
      organizationId, state: 'published',
      sealed: { form, periodFrom: { lte: dayToRow(period.through) }, periodThrough: { gte: dayToRow(period.from) } },
      NOT: { sealed: { chapterId, periodFrom: dayToRow(period.from), periodThrough: dayToRow(period.through) } },
    },
    include: { texts: true, sealed: { select: { version: true, periodFrom: true, periodThrough: true } } },
  })
  const newest = new Map(rows.toSorted((left, right) => left.sealed.version - right.sealed.version).map((row) => [`${row.chapterId ?? ''} ${row.sealed.periodFrom.toISOString()} ${row.sealed.periodThrough.toISOString()}`, row]))
  return [...newest.values()].map(({ chapterId: other, number, textHash, texts }) => {
    const kept = texts.find(({ hash }) => hash === textHash)
    return { chapterId: other, number, report: readPublicText(kept?.bytes ?? new Uint8Array(), textHash) }
  })
}
