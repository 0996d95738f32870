import { getTranslations } from 'next-intl/server'
import { codesKeptAction } from '../actions'
import { ActForm } from '@/components/account/act-form'
import { RecoveryCodes } from '@/components/account/recovery-codes'
import { BackLink } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { requireUser } from '@/lib/auth/actor'
import { codesToShow } from '@/lib/auth/shown-codes'

export async function generateMetadata() {
  return titled((await getTranslations('secondFactor'))('codes.title'))
}

/** The recovery codes that were just made; nobody can show them again. */
export default async function CodesPage() {
  await requireUser()
  const [codes, words] = await Promise.all([codesToShow(), getTranslations('secondFactor')])
  return (
    <>
      <BackLink href="/account/second-factor" label={words('title')} />
      <h1>{words('codes.title')}</h1>
      {codes === null ? <p>{words('codes.gone')}</p> : <RecoveryCodes codes={codes} />}
      {codes === null ? null : <ActForm action={codesKeptAction} act="codes-kept" label={words('codes.kept')} look="button button-primary" />}
    </>
  )
}
