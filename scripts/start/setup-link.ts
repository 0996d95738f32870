import { say } from './progress'

/** In an empty installation: the one-time link with which its first administrator begins. */
export async function announceSetupLink(): Promise<void> {
  const { close } = await import('@/lib/data/database/client')
  const { ensureSetupLink } = await import('@/lib/data/installation/setup-link')
  const link = await ensureSetupLink()
  await close()
  if (link !== null) say(`Nobody is set up yet. Set up your organization with this one-time link: ${link}`)
}
