import { pause } from '@/lib/data/database/live-process'
import { announceBackupKey } from '../backup/new-key'
import { say } from './progress'

const triesMost = 20

/** In an empty installation: the one-time link with which its first administrator begins, and the key of its backups, shown once. */
export async function announceSetupLink(): Promise<void> {
  const { close } = await import('@/lib/data/database/client')
  const link = await newLink()
  await close()
  if (link === null) return
  announceBackupKey(say)
  say(`Nobody is set up yet. Set up your organization with this one-time link: ${link}`)
}

/** A database that is just being started again is waited for: the pages serve already, and are not stopped for it. */
async function newLink(): Promise<string | null> {
  const [{ ensureSetupLink }, { outageOf }] = await Promise.all([import('@/lib/data/installation/setup-link'), import('@/lib/data/installation/outage')])
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ensureSetupLink()
    } catch (error) {
      if (attempt === triesMost || outageOf(error) === null) throw error
      await pause(500)
    }
  }
}
