import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import { z } from 'zod'
import { now } from '@/lib/data/installation/clock'
import { recordSecurityEvent } from '@/lib/data/installation/security-events'
import { revokeSession } from '@/lib/data/installation/sessions'
import { tokenSecret } from './session-token'
import { tokenDays } from './session-limits'

const endedSchema = z.object({ sid: z.uuid(), uid: z.uuid() })

/**
 * next-auth with our own session table: its token carries sid and uid alone. Signing in is our own action (sign-in.ts), because
 * that of next-auth needs scripts; its sign-out and csrf addresses are kept, and signing out there revokes the row too.
 */
export function authOptions(): NextAuthOptions {
  return {
    providers: [],
    secret: tokenSecret(),
    session: { strategy: 'jwt', maxAge: tokenDays * 24 * 60 * 60 },
    pages: { signIn: '/en/sign-in', signOut: '/en/account' },
    callbacks: {
      jwt: ({ token }) => ({ sid: token['sid'], uid: token['uid'] }),
      // Who is signed in is answered by the session table alone (current-user.ts): this address tells nothing.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        const ended = endedSchema.safeParse(token)
        if (!ended.success) return
        const at = now()
        if (await revokeSession(ended.data.sid, ended.data.uid, at))
          await recordSecurityEvent({ kind: 'sign-out', at, userId: ended.data.uid })
      },
    },
  }
}
