import { getTranslations } from 'next-intl/server'
import { beginAuthenticatorAction, removeAuthenticatorAction, removePasskeyAction, renewCodesAction } from './actions'
import { OwnAuthenticator, OwnCodes, OwnPasskeys } from '@/components/account/own-factors'
import { BackLink } from '@/components/frame/breadcrumbs'
import { Banner } from '@/components/frame/banner'
import { titled } from '@/components/frame/page-title'
import { PageLink } from '@/components/ui/page-link'
import { actorsForOrganizations, requireUser } from '@/lib/auth/actor'
import { secondFactorsOf } from '@/lib/data/installation/second-factors/state'

export async function generateMetadata() {
  return titled((await getTranslations('secondFactor'))('title'))
}

const notices = ['added', 'removed'] as const

type Query = { readonly searchParams: Promise<{ readonly saved?: string; readonly needed?: string }> }

/** What somebody shows at sign-in beside the password, and what stands in for it when it is lost. */
export default async function SecondFactorPage({ searchParams }: Query) {
  const user = await requireUser()
  const [{ authenticator, passkeys, codesLeft }, places, { saved, needed }, words, account] = await Promise.all([
    secondFactorsOf(user.id), actorsForOrganizations(), searchParams, getTranslations('secondFactor'), getTranslations('account'),
  ])
  const isNeeded = needed !== undefined && !authenticator && passkeys.length === 0
  const notice = notices.find((each) => each === saved)
  return (
    <>
      <BackLink href="/account" label={account('title')} />
      {notice === undefined ? null : <Banner kind="success">{words(`saved.${notice}`)}</Banner>}
      {isNeeded ? <Banner kind="warning">{words('needed')}</Banner> : null}
      <h1>{words('title')}</h1>
      <p>{words('why')}</p>
      {saved === 'added' && places.length > 0 ? (
        <p>
          <PageLink href="/org">{words('goOn')}</PageLink>
        </p>
      ) : null}
      <OwnAuthenticator isOn={authenticator} begin={beginAuthenticatorAction} remove={removeAuthenticatorAction} />
      <OwnPasskeys passkeys={passkeys} remove={removePasskeyAction} timeZone={places[0]?.organization.timeZone ?? 'UTC'} />
      {authenticator || passkeys.length > 0 ? <OwnCodes left={codesLeft} renew={renewCodesAction} /> : null}
    </>
  )
}
