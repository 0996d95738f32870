import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { Actor } from '@/lib/domain/permission'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { hashOf } from './freeze'

const hashBytes = 32

/** The hashes of a tree of gifts out of their one run of bytes. */
export function giftHashesIn(bytes: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: Math.floor(bytes.length / hashBytes) }, (_, place) => bytes.subarray(place * hashBytes, (place + 1) * hashBytes))
}

/** The kept hashes of the gifts of a sealed report; null where its form counts none. They are checked as every kept text is. */
export async function keptGifts(tx: Transaction, { organizationId }: Actor, { id, number, giftsHash }: SealedReport): Promise<readonly Uint8Array[] | null> {
  if (giftsHash === '') return null
  const kept = await tx.sealedReportFile.findFirst({ where: { organizationId, sealedReportId: id, format: 'gifts' } })
  if (kept === null || hashOf(kept.bytes) !== giftsHash) throw new Error(`The kept gifts of report ${number} are not those that were sealed: run npm run verify`)
  return giftHashesIn(kept.bytes)
}
