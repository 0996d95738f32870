import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import type { EntryType } from '@/lib/domain/journal/entry-types'
import type { Actor } from '@/lib/domain/permission'
import type { PublishedReport } from '@/lib/domain/publication/publication'
import type { PublicVersion } from './public-text'
import { publishedColumns } from './rows'

/** Keeps the text of a public version; a version that was made before is kept already. */
export async function keepText(tx: Transaction, organizationId: string, publicReportId: string, { text, hash }: PublicVersion): Promise<void> {
  await tx.publicReportText.createMany({ data: [{ organizationId, publicReportId, hash, bytes: Buffer.from(text, 'utf8') }], skipDuplicates: true })
}

/** Writes what became of a published report: its entry, then its row. */
export async function writePublished(
  tx: Transaction, actor: Actor, earlier: PublishedReport | null, next: PublishedReport, entry: { readonly type: EntryType; readonly reason: string | null },
): Promise<void> {
  const { organizationId } = actor
  const before = earlier === null ? null : changedBefore({ ...earlier }, { ...next })
  const journalIndex = await appendEntry(tx, actor, { ...entry, id: next.id, revision: next.revision, before, after: { ...next } })
  const data = { ...publishedColumns(next), organizationId, journalIndex }
  await (earlier === null ? tx.publicReport.create({ data }) : tx.publicReport.update({ where: { organizationId_id: { organizationId, id: next.id } }, data }))
}
