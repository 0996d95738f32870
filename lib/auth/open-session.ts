import 'server-only'
import { createSession } from '@/lib/data/installation/sessions'
import type { Instant } from '@/lib/domain/instant'
import { sessionEnd } from './session-state'
import { writeSessionToken } from './session-token'

/** Opens a session for a user who has proved who they are (but for the example), and gives the browser its token. */
export async function openSession(userId: string, at: Instant, { proved }: { readonly proved: boolean } = { proved: true }): Promise<void> {
  const sid = await createSession({ userId, at, expiresAt: sessionEnd(at), proved })
  await writeSessionToken({ sid, uid: userId })
}
