import { acceptLink } from '@/lib/auth/one-time-link'
import { hasRealOrganization } from '@/lib/data/installation/set-up-state'

type Context = { readonly params: Promise<{ readonly locale: string; readonly token: string }> }

/** Takes the token out of the address before anything is shown; not found for a link that is used up and once set-up is done. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, token } = await params
  const open = !(await hasRealOrganization()) && (await acceptLink('set-up', token))
  const location = open ? `/${locale}/setup/account` : `/${locale}/setup/link-used`
  return new Response(null, { status: 303, headers: { location } })
}
