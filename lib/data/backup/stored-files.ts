import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { placeOf, type ContentName } from '@/lib/files/content-name'

/** The contents that the rows of every organization name, in the moment that the transaction sees. */
export async function namedContents(client: pg.ClientBase): Promise<readonly ContentName[]> {
  const { rows } = await client.query<ContentName>(
    `SELECT organization_id AS "organizationId", sha256 FROM attachment WHERE state <> 'erased' UNION SELECT organization_id, sha256 FROM file_upload ORDER BY 1, 2`,
  )
  return rows
}

/** The content that a place below the store's root belongs to; throws on anything else. */
export function contentAt(place: string): ContentName {
  const [organizationId = '', , sha256 = ''] = place.split('/')
  const name = { organizationId, sha256 }
  if (placeOf(name) !== place) throw new Error(`The backup names a file that is no content: ${place}`)
  return name
}

/** A file below a folder, by its path from there with forward slashes. */
export function* filesBelow(folder: string, below = ''): Generator<string> {
  if (!fs.existsSync(path.join(folder, below))) return
  for (const entry of fs.readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(folder, name)
    else if (entry.isFile()) yield name
  }
}

/** The place of a file that a backup names; refuses a name that leads out of the folder. */
export function placeBelow(folder: string, name: string): string {
  const place = path.resolve(folder, ...name.split('/'))
  if (!place.startsWith(path.resolve(folder) + path.sep)) throw new Error(`The backup names a file outside its folder: ${name}`)
  return place
}

/** Writes a file below a folder, mode 0600, and has it on the disk before it answers. */
export async function writeBelow(folder: string, name: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  const place = placeBelow(folder, name)
  fs.mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 })
  const file = await fs.promises.open(place, 'w', 0o600)
  try {
    for await (const piece of bytes) await file.writeFile(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}
