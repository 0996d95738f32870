import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { Actor } from '@/lib/domain/permission'
import { giftRoot, lineSecretOf } from '@/lib/domain/reports/gift-tree'
import type { TreeParts } from '@/lib/domain/reports/line-tree'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { hashOf } from './freeze'
import { fastHashing } from './gift-hashing'

const hashBytes = 32

/** The hashes of a tree of gifts out of their one run of bytes. */
export function giftHashesIn(bytes: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: Math.floor(bytes.length / hashBytes) }, (_, place) => bytes.subarray(place * hashBytes, (place + 1) * hashBytes))
}

/** What the tree of lines is made of beside the document. `secret` is that of the seal; `gifts` are the kept hashes, null where the form counts none. */
export function treePartsOf(secret: Uint8Array, gifts: readonly Uint8Array[] | null): TreeParts {
  return { secret: lineSecretOf(secret), gifts: gifts === null ? null : giftRoot(gifts, fastHashing) }
}

/** The kept hashes of the gifts of a sealed report; null where its form counts none. They are checked as every kept text is. */
export async function keptGifts(tx: Transaction, { organizationId }: Actor, { id, number, giftsHash }: SealedReport): Promise<readonly Uint8Array[] | null> {
  if (giftsHash === '') return null
  const kept = await tx.sealedReportFile.findFirst({ where: { organizationId, sealedReportId: id, format: 'gifts' } })
  if (kept === null || hashOf(kept.bytes) !== giftsHash) throw new Error(`The kept gifts of report ${number} are not those that were sealed: run npm run verify`)
  return giftHashesIn(kept.bytes)
}
