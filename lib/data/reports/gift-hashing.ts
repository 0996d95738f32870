import 'server-only'
import { createHash, createHmac } from 'node:crypto'
import { hashPairFast } from '@/lib/data/journal/hash-pair'
import { GrowingTree } from '@/lib/domain/journal/merkle-tree'
import type { GiftHashing } from '@/lib/domain/reports/gift-tree'

/** The hashes of the tree of gifts by the system's own library: a report may count a hundred thousand. */
export const fastHashing: GiftHashing = {
  keyed: (secret, text) => createHmac('sha256', secret).update(text).digest(),
  leaf: (text) => createHash('sha256').update(Buffer.of(0)).update(text).digest(),
  root: (hashes) => {
    const tree = new GrowingTree(hashPairFast)
    for (const hash of hashes) tree.add(hash)
    return tree.root()
  },
}
