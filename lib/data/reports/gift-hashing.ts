import 'server-only'
import { createHash, createHmac } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { hashPairFast } from '@/lib/data/journal/hash-pair'
import { GrowingTree } from '@/lib/domain/journal/merkle-tree'
import { giftRootSteps, lineSecretOf, type GiftHashing, type Steps } from '@/lib/domain/reports/gift-tree'
import type { TreeParts } from '@/lib/domain/reports/line-tree'

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

/** Gives what the steps lead to; between two of them whoever else the server serves has a turn. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let step = steps.next()
  while (step.done !== true) {
    await setImmediate()
    step = steps.next()
  }
  return step.value
}

/** What the tree of lines is made of beside the document. `secret` is that of the seal; `gifts` are the kept hashes, null where the form counts none. */
export async function treePartsOf(secret: Uint8Array, gifts: readonly Uint8Array[] | null): Promise<TreeParts> {
  return { secret: lineSecretOf(secret), gifts: gifts === null ? null : await inTurns(giftRootSteps(gifts, fastHashing)) }
}
