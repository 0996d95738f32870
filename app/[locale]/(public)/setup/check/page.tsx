import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { finishSetUpAction } from '../actions'
import { ActForm } from '@/components/account/act-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { SetUpSummary } from '@/components/setup/set-up-summary'
import { currentSetUp } from '@/lib/auth/set-up'
import { readSetUp } from '@/lib/schemas/setup'

export async function generateMetadata() {
  return titled((await getTranslations('setup'))('checkPage.title'))
}

/** All answers before the organization is founded, each with a way to change it. */
export default async function CheckPage() {
  const setUp = await currentSetUp()
  if (setUp === null) notFound()
  const words = await getTranslations('setup')
  const read = readSetUp(setUp.answers, setUp.today)
  return (
    <>
      <BackLink href="/setup" label={words('back')} />
      <h1>{words('checkPage.title')}</h1>
      {read === null ? (
        <p>{words('checkPage.unfinished')}</p>
      ) : (
        <>
          <SetUpSummary {...read} laws={setUp.answers['laws'] ?? {}} />
          <ActForm action={finishSetUpAction} act="finish-set-up" label={words('checkPage.save')} look="button button-primary" />
        </>
      )}
    </>
  )
}
