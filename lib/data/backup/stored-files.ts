import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'

/** Where attachments stand, by the hash of their content. */
export function storedFilesFolder(): string {
  return path.join(env.dataFolder, 'files')
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
