import { createHash } from 'node:crypto'
import { makeCheckpoint } from '@/lib/data/checkpoints/make'
import { proveInclusion } from '@/lib/data/checkpoints/prove'
import { withSnapshot } from '@/lib/data/database/snapshot'
import { entriesInDatabase } from '@/lib/data/journal/verify/entries'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { percentile, say, timed, withPeak } from './measure'
import type { World } from './world'

const proofs = 200

/** Verifies the journal of the workload: the tree alone, then the tree and every row; beside the mere reading and hashing of the same text. */
export async function benchVerify({ actor }: World): Promise<void> {
  const checkpoint = await makeCheckpoint(actor)
  if (!checkpoint.ok) throw new Error(checkpoint.refusal.key)
  const asked = { outside: [checkpoint.value.note], trusted: [], onProgress: () => undefined } as const
  const floor = await timed(() => withSnapshot(actor.organizationId, async (client) => {
    const digest = createHash('sha256')
    for await (const entries of entriesInDatabase(client, actor.organizationId)) for (const { prefixed } of entries) digest.update(prefixed)
    return digest.digest('hex')
  }))
  const tree = await withPeak(() => timed(() => verifyDatabase(actor, { ...asked, parts: 'tree' })))
  const all = await withPeak(() => timed(() => verifyDatabase(actor, { ...asked, parts: 'all' })))
  const { size, findings, rows } = all.value.value
  const times: number[] = []
  for (let made = 0; made < proofs; made += 1) times.push((await timed(() => proveInclusion(actor, { index: Math.floor((made * size) / proofs), size }))).milliseconds)
  const each = (milliseconds: number) => (milliseconds * 100) / size
  say('Verification', {
    entries: size, rows: rows ?? 0, findings: findings.length, 'floor: the same text read and hashed as one, s': floor.milliseconds / 1000,
    '(a) tree, s': tree.value.milliseconds / 1000, '(a) per 100,000 entries, s': each(tree.value.milliseconds), '(a) / floor': tree.value.milliseconds / floor.milliseconds,
    '(a) and (b), s': all.value.milliseconds / 1000, '(a) and (b) per 100,000 entries, s': each(all.value.milliseconds), '(a) and (b) / floor': all.value.milliseconds / floor.milliseconds,
    'memory at most, MB': all.megabytes, 'a proof, median ms': percentile(times, 0.5), 'a proof, longest ms': percentile(times, 1),
    target: 'per 100,000 entries at most 1.5 s (a), 3 s (a) and (b); under 300 MB; a proof at most 50 ms',
  })
}
