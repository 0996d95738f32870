import 'server-only'
import { readJournaledAsOf, type Transaction } from '@/lib/data/database/transaction'
import type { Actor } from '@/lib/domain/permission'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { buildWorkpapers } from '@/lib/domain/reports/workpapers/workpapers'
import { populationAsOf } from './drawn-from'
import { readWorkpaperFacts } from './workpaper-facts'

/** An edition that something was signed with stays as it is: what would give other text is a new one beside it. */
const builders: Readonly<Record<string, typeof buildWorkpapers>> = { '1': buildWorkpapers }

/** Which papers: of which engagement, from how many entries of the journal, with what the auditor concludes. */
export type PapersAsked = { readonly auditId: string; readonly journalSize: number; readonly conclusion: string; readonly edition: string }

/** Builds workpapers from the records as they were when the journal had so many entries; null where they cannot be built from them. Whoever asks gets the same text. */
export async function workpapersAsOf(actor: Actor, { auditId, journalSize, conclusion, edition }: PapersAsked): Promise<ReportDocument | null> {
  const build = builders[edition]
  if (build === undefined) return null
  const facts = await readJournaledAsOf(actor, journalSize, (tx) => readWorkpaperFacts(tx, actor.organizationId, auditId))
  if (facts === null) return null
  const population = await populationAsOf(actor, facts.audit, facts.samples[0]?.source.journalSize ?? journalSize)
  return population.ok ? build({ ...facts, population: population.value }, conclusion) : null
}

/** Gives the size of the journal as a transaction sees it. */
export async function journalSizeIn(tx: Transaction, organizationId: string): Promise<number> {
  const head = await tx.journalHead.findUnique({ where: { organizationId } })
  return Number(head?.size ?? 0n)
}
