import { acceptLink } from '@/lib/auth/one-time-link'

type Context = { readonly params: Promise<{ readonly locale: string; readonly token: string }> }

/** Takes the token out of the address before anything is shown. The link is used up only when a password is chosen. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, token } = await params
  await acceptLink('password', token)
  return new Response(null, { status: 303, headers: { location: `/${locale}/invite` } })
}
