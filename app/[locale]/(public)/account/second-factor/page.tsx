import { getTranslations } from 'next-intl/server'
import { beginAuthenticatorAction, removeAuthenticatorAction, removePasskeyAction, renewCodesAction } from './actions'
import { OwnAuthenticator, OwnCodes, OwnPasskeys } from '@/components/account/own-factors'
import { BackLink } from '@/components/frame/breadcrumbs'
import { Banner } from '@/components/frame/banner'
import { titled } from '@/components/frame/page-title'
import { actorsForOrganizations, requireUser } from '@/lib/auth/actor'
import { secondFactorsOf } from '@/lib/data/installation/second-factors/state'

export async function generateMetadata() {
  return titled((await getTranslations('secondFactor'))('title'))
}

const notices = ['added', 'removed'] as const

type Query = { readonly searchParams: Promise<{ readonly saved?: string }> }

/** What somebody shows at sign-in beside the password, and what stands in for it when it is lost. */
export default async function SecondFactorPage({ searchParams }: Query) {
  const user = await requireUser()
  const [{ authenticator, passkeys, codesLeft }, places, { saved }, words, account] = await Promise.all([
    secondFactorsOf(user.id), actorsForOrganizations(), searchParams, getTranslations('secondFactor'), getTranslations('account'),
  ])
  const notice = notices.find((each) => each === saved)
  return (
    <>
      <BackLink href="/account" label={account('title')} />
      {notice === undefined ? null : <Banner kind="success">{words(`saved.${notice}`)}</Banner>}
      <h1>{words('title')}</h1>
      <p>{words('why')}</p>
      <OwnAuthenticator isOn={authenticator} begin={beginAuthenticatorAction} remove={removeAuthenticatorAction} />
      <OwnPasskeys passkeys={passkeys} remove={removePasskeyAction} timeZone={places[0]?.organization.timeZone ?? 'UTC'} />
      {authenticator || passkeys.length > 0 ? <OwnCodes left={codesLeft} renew={renewCodesAction} /> : null}
    </>
  )
}
