import { useTranslations } from 'next-intl'
import { ActForm } from '@/components/account/act-form'
import type { FormAction } from '@/components/ui/form'
import { PageLink } from '@/components/ui/page-link'

type StartPageProps = {
  /** Null where the example may not be opened from. */
  readonly explore: FormAction | null
  /** Whether somebody has an account already. */
  readonly signIn: boolean
}

/** An empty installation: two ways to begin. */
export function StartPage({ explore, signIn }: StartPageProps) {
  const words = useTranslations('signIn.start')
  return (
    <>
      <h1>{words('title')}</h1>
      <p>{words('lead')}</p>
      <section>
        <h2>{words('setUpTitle')}</h2>
        <p>{words('setUpHow')}</p>
        <p className="small">{words('setUpAgain')}</p>
        <p>
          <PageLink href="/setup" className="button">
            {words('setUp')}
          </PageLink>
        </p>
      </section>
      <section>
        <h2>{words('exploreTitle')}</h2>
        <p>{words('exploreWhat')}</p>
        {explore === null ? (
          <p>{words('exploreElsewhere')}</p>
        ) : (
          <ActForm action={explore} act="explore-example" label={words('explore')} look="button button-primary" />
        )}
      </section>
      {signIn ? (
        <p>
          <PageLink href="/sign-in">{words('haveAccount')}</PageLink>
        </p>
      ) : null}
    </>
  )
}
