import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { sealedFromRow } from '@/lib/data/reports/sealed-rows'
import type { Actor } from '@/lib/domain/permission'
import type { DonorNameRule, PublishedReport } from '@/lib/domain/publication/publication'
import { keepHidden } from '@/lib/domain/publication/keep-hidden'
import type { PublicReport } from '@/lib/domain/publication/public-report'
import { itemizationFamily } from '@/lib/domain/reports/disclosure-rules'
import { prepareVersion } from './prepare'
import { readPublicText, versionOf } from './public-text'
import { publishedFromRow } from './rows'
import { keepText, writePublished } from './write'

/** By which rule a public version was made: where it names nobody, the stricter one gives the same. */
function ruleOf({ gifts }: PublicReport): DonorNameRule {
  return gifts.some(({ requiredBy }) => requiredBy === itemizationFamily) ? 'listed' : 'never'
}

/**
 * Makes every public version anew that says something else now that somebody is withheld or erased, by the rule of names by which it was published.
 * Gives how many were. The version before is kept and shown no more. `erasedNames` are those of who is being erased: nobody will know them later, so
 * that what was taken out of a text once stays out of it.
 */
export async function renewPublished(tx: Transaction, actor: Actor, erasedNames: readonly string[] = []): Promise<number> {
  const { organizationId } = actor
  const rows = await tx.publicReport.findMany({ where: { organizationId, state: 'published' }, include: { texts: true, sealed: { omit: { lineSecret: true } } }, orderBy: { publishedAt: 'asc' } })
  let renewed = 0
  for (const row of rows) {
    const earlier = publishedFromRow(row)
    const kept = readPublicText(row.texts.find(({ hash }) => hash === earlier.textHash)?.bytes ?? new Uint8Array(), earlier.textHash)
    const prepared = await prepareVersion(tx, actor, sealedFromRow(row.sealed), { rule: ruleOf(kept), erasedNames })
    const version = versionOf(keepHidden(prepared.version.report, kept, prepared.withhold))
    if (version.hash === earlier.textHash) continue
    const next: PublishedReport = { ...earlier, textHash: version.hash, revision: earlier.revision + 1 }
    await writePublished(tx, actor, earlier, next, { type: 'public-report.renewed', reason: null })
    await keepText(tx, organizationId, earlier.id, version)
    renewed += 1
  }
  return renewed
}
