import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/lib/auth/options'

type Context = { readonly params: Promise<{ nextauth: string[] }> }

/** next-auth's own addresses; its options are made at the request, because a build has no secret. */
async function answer(request: NextRequest, context: Context): Promise<Response> {
  const made: unknown = await NextAuth(request, { params: context.params }, authOptions())
  if (!(made instanceof Response)) throw new Error('next-auth gave no response')
  return made
}

export { answer as GET, answer as POST }
