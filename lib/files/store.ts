import 'server-only'
import { env } from '@/lib/env'
import type { FileStore } from './content-name'
import { localStore } from './local-store'
import { objectStore } from './object-store'

let store: FileStore | null = null

/** The store of this installation: object storage where it is set, else a folder beside the data. */
export function fileStore(): FileStore {
  store ??= env.objectStore === null ? localStore(env.filesFolder) : objectStore(env.objectStore)
  return store
}
