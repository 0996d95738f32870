import type pg from 'pg'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import type { Finding } from '@/lib/domain/journal/verify/finding'
import { randomFrom } from '@/lib/example/random'
import { editOfRow, isNamed, tamperingOf, type Tampering, type TamperKind } from './changes'
import type { TamperGround } from './ground'
import { clean, putBack } from './states'

export const tamperKinds = ['edit', 'delete', 'insert', 'swap', 'truncate', 'replay', 'files'] as const satisfies readonly TamperKind[]

/** Each way back leaves all rows of before as dead ones, and a verification reads past them. */
const roundsBetweenCleaning = 20

export type Tally = { readonly done: number; readonly found: number; readonly named: number; readonly missed: readonly string[] }

async function look({ actor, outside }: TamperGround): Promise<readonly Finding[]> {
  const { findings } = await verifyDatabase(actor, { outside: [outside], trusted: [], parts: 'all', onProgress: () => undefined })
  return findings
}

/** Does each tampering, verifies, and puts everything back. */
export async function tamper(client: pg.ClientBase, world: TamperGround, all: Iterable<Tampering>): Promise<Tally> {
  let [done, found, named] = [0, 0, 0]
  const missed: string[] = []
  for (const tampering of all) {
    await tampering.apply(client)
    const findings = await look(world)
    await putBack(client, 'present')
    tampering.undo?.()
    done += 1
    if (done % roundsBetweenCleaning === 0) await clean(client)
    found += findings.length > 0 ? 1 : 0
    if (isNamed(tampering, findings)) named += 1
    else missed.push(`${tampering.kind}, ${tampering.what} ${JSON.stringify(tampering.names)}: ${findings[0] === undefined ? 'nothing' : `${findings[0].change}: ${findings[0].sentence}`}`)
  }
  return { done, found, named, missed }
}

/** So many tamperings of a kind, from a seed. */
export function* tamperingsOf(kind: TamperKind, count: number, seed: number, world: TamperGround): Iterable<Tampering> {
  const random = randomFrom(seed)
  for (let made = 0; made < count; made += 1) yield tamperingOf(kind, random, world.ground, putBack)
}

/**
 * Changes each column of each journaled table once, a column of every table at a time, and gives those that were not named.
 * Tables do not stand in each other's way, so one verification answers for all that were changed together.
 */
export async function everyColumn(client: pg.ClientBase, world: TamperGround): Promise<Tally> {
  const tables = [...world.ground.ids.keys()].map((table) => world.ground.columns.filter((column) => column.table === table))
  const most = Math.max(...tables.map((columns) => columns.length))
  const missed: string[] = []
  let found = 0
  for (let place = 0; place < most; place += 1) {
    const together = tables.flatMap((columns) => columns.slice(place, place + 1)).map((column) => editOfRow(column, world.ground.ids.get(column.table)?.at(-1) ?? ''))
    for (const tampering of together) await tampering.apply(client)
    const findings = await look(world)
    await putBack(client, 'present')
    const unnamed = together.filter((tampering) => !findings.some((each) => isNamed(tampering, [each])))
    found += together.length - unnamed.length
    missed.push(...unnamed.map(({ what }) => what))
  }
  return { done: world.ground.columns.length, found, named: found, missed }
}
