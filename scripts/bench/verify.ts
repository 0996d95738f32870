import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { makeCheckpoint } from '@/lib/data/checkpoints/make'
import { proveInclusion } from '@/lib/data/checkpoints/prove'
import { withSnapshot } from '@/lib/data/database/snapshot'
import { entriesInDatabase } from '@/lib/data/journal/verify/entries'
import { childEnvironment } from '@/lib/env'
import { peakOf, percentile, say, timed } from './measure'
import type { World } from './world'

const proofs = 200
/** As in package.json. */
const command = ['--max-old-space-size=128', '--max-semi-space-size=4', '--conditions=react-server', '--import', 'tsx', 'scripts/verify.ts', '--json', '--organization', 'benchmark']
const resultSchema = z.object({ journals: z.tuple([z.object({ seconds: z.number(), size: z.number(), rows: z.number().nullable(), findings: z.array(z.unknown()) })]) })

/** `npm run verify` in a process of its own, so that nothing measured before counts. */
async function verify(words: readonly string[]) {
  const child = spawn(process.execPath, [...command, ...words], { env: childEnvironment({}), stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (piece: Buffer) => { said += piece.toString() })
  const megabytes = await peakOf(child.pid ?? 0, () => new Promise((resolve) => { child.on('close', resolve) }))
  const [journal] = resultSchema.parse(JSON.parse(said)).journals
  return { ...journal, megabytes }
}

/** The least that reading and hashing takes: the same text as one. */
async function floorOf({ actor }: World): Promise<number> {
  const { milliseconds } = await timed(() => withSnapshot(actor.organizationId, async (client) => {
    const digest = createHash('sha256')
    for await (const entries of entriesInDatabase(client, actor.organizationId)) for (const { prefixed } of entries) digest.update(prefixed)
    return digest.digest('hex')
  }))
  return milliseconds / 1000
}

/** Verifies the journal of the workload: the tree alone, then the tree and every row, each beside the reading and hashing of the same text. */
export async function benchVerify(world: World): Promise<void> {
  const { actor, folder } = world
  const checkpoint = await makeCheckpoint(actor)
  if (!checkpoint.ok) throw new Error(checkpoint.refusal.key)
  const outside = path.join(folder, 'checkpoint')
  fs.writeFileSync(outside, checkpoint.value.note)
  const floor = await floorOf(world)
  const tree = await verify(['--tree', '--checkpoint', outside])
  const all = await verify(['--checkpoint', outside])
  const { size } = all
  const times: number[] = []
  for (let made = 0; made < proofs; made += 1) times.push((await timed(() => proveInclusion(actor, { index: Math.floor((made * size) / proofs), size }))).milliseconds)
  const each = (seconds: number) => (seconds * 100_000) / size
  say('npm run verify', {
    entries: size, rows: all.rows ?? 0, findings: all.findings.length, 'floor: the same text read and hashed as one, s': floor,
    '(a) tree, s': tree.seconds, '(a) per 100,000 entries, s': each(tree.seconds), '(a) / floor': tree.seconds / floor, '(a) memory at most, MB': tree.megabytes,
    '(a) and (b), s': all.seconds, '(a) and (b) per 100,000 entries, s': each(all.seconds), '(a) and (b) / floor': all.seconds / floor, '(a) and (b) memory at most, MB': all.megabytes,
    'a proof, median ms': percentile(times, 0.5), 'a proof, longest ms': percentile(times, 1),
    target: 'per 100,000 entries at most 1.5 s (a), 3 s (a) and (b); under 300 MB; a proof at most 50 ms',
  })
}
