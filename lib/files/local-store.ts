import 'server-only'
import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { placeOf, type FileStore } from './content-name'

/** Contents in a folder: brought to the disk where they arrived, then renamed, so that a place holds a whole content or none, and a damaged one is made good. */
export function localStore(root: string): FileStore {
  return {
    async put(name, { path: source }) {
      const target = path.join(root, placeOf(name))
      await fs.mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
      await toDisk(source)
      await fs.rename(source, target)
      await toDisk(path.dirname(target))
      await toDisk(path.dirname(path.dirname(target)))
    },
    async open(name) {
      const target = path.join(root, placeOf(name))
      const sizeBytes = await sizeOf(target)
      return sizeBytes === null ? null : { sizeBytes, content: createReadStream(target) }
    },
    async remove(name) {
      await fs.rm(path.join(root, placeOf(name)), { force: true })
    },
  }
}

/** Null for anything that is not a file: a folder or a link in its place is not the content. */
async function sizeOf(file: string): Promise<number | null> {
  try {
    const found = await fs.lstat(file)
    return found.isFile() ? found.size : null
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

/** Brings a file, or the names in a folder, to the disk. Systems that cannot do it for a folder say so with EISDIR or EPERM. */
async function toDisk(place: string): Promise<void> {
  const handle = await fs.open(place, 'r').catch((error: unknown) => {
    if (process.platform === 'win32') return null
    throw error
  })
  try {
    await handle?.sync()
  } finally {
    await handle?.close()
  }
}
