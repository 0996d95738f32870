import 'server-only'
import { pool } from '@/lib/data/database/client'
import { freeMegabytes } from '@/lib/data/database/data-folder'
import { env } from '@/lib/env'

/** Below this a large upload or import could fill the disk while it is written (architecture.md section 10). */
const comfortableMegabytes = 1024

/** Whether the installation can serve, for those who watch it. Nothing in it is about any organization. */
export type Health = { readonly database: 'ready' | 'unreachable'; readonly disk: 'ready' | 'low' | 'unknown' }

export async function checkHealth(): Promise<Health> {
  return { database: await databaseHealth(), disk: diskHealth() }
}

async function databaseHealth(): Promise<Health['database']> {
  try {
    await pool().query('SELECT 1')
    return 'ready'
  } catch {
    return 'unreachable'
  }
}

function diskHealth(): Health['disk'] {
  const free = freeMegabytes(env.dataFolder)
  if (free === null) return 'unknown'
  return free < comfortableMegabytes ? 'low' : 'ready'
}
