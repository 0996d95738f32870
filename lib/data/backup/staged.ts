import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { env } from '@/lib/env'
import { fileStore } from '@/lib/files/store'
import { adoptKeys } from './installation-keys'
import { contentAt, filesBelow, placeBelow } from './stored-files'

/**
 * Keys and files of a backup wait in a folder of their own until the database has committed the restore of that id; then they are put
 * into their places. So the commit alone decides: what was cut off before it leaves nothing, and what was cut off after it is gone on
 * with at the next start.
 */
export function stagedFolder(id: string): string {
  return path.join(env.dataFolder, `restore-${id}`)
}

/** The parts of that folder. */
export function stagedPart(id: string, kind: 'key' | 'file'): string {
  return path.join(stagedFolder(id), kind)
}

export function dropStaged(id: string): void {
  fs.rmSync(stagedFolder(id), { recursive: true, force: true })
}

async function adopt(id: string): Promise<readonly string[]> {
  const from = stagedPart(id, 'file')
  for (const name of filesBelow(from)) {
    const staged = placeBelow(from, name)
    await fileStore().put(contentAt(name), { path: staged, sizeBytes: fs.statSync(staged).size })
  }
  const replaced = adoptKeys(stagedPart(id, 'key'), id)
  dropStaged(id)
  return replaced
}

function waiting(): readonly string[] {
  if (!fs.existsSync(env.dataFolder)) return []
  return fs.readdirSync(env.dataFolder).flatMap((name) => /^restore-([0-9a-f-]{36})$/.exec(name)?.[1] ?? [])
}

/** Puts what waits for a restore that the database knows into its place, and drops the rest. Gives the key files that were replaced and kept beside. */
export async function adoptRestored(client: pg.ClientBase): Promise<readonly string[]> {
  const ids = waiting()
  if (ids.length === 0) return []
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM backup_run WHERE kind = 'restore' AND id = ANY ($1::uuid[])`, [ids])
  const known = rows.map(({ id }) => id)
  for (const id of ids.filter((each) => !known.includes(each))) dropStaged(id)
  const replaced: string[] = []
  for (const id of known) replaced.push(...(await adopt(id)))
  return replaced
}
