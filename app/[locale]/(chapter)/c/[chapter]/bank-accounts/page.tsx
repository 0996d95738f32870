import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { titled } from '@/components/frame/page-title'
import { AccountTable } from '@/components/reconciliations/account-table'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { listReconciliations } from '@/lib/data/reconciliations/list'
import { can } from '@/lib/domain/permission'

type Props = PageProps<'/[locale]/c/[chapter]/bank-accounts'>

export async function generateMetadata({ params }: Props) {
  return titled((await getTranslations('reconciliations'))('accounts.title'), (await requireChapter((await params).chapter)).chapter.name)
}

export default async function BankAccountsPage({ params }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const list = await listReconciliations(actor, chapter.id)
  if (!list.ok) notFound()
  const words = await getTranslations('reconciliations')
  const root = `/c/${chapter.slug}`
  return (
    <>
      <h1>{words('accounts.title')}</h1>
      <p>{words('intro')}</p>
      <AccountTable rows={list.value.accounts} href={`${root}/reconciliations`} />
      <p className="row">
        <PageLink href={`${root}/reconciliations`}>{words('accounts.all')}</PageLink>
        <PageLink href={`${root}/imports`}>{words('accounts.import')}</PageLink>
        {can(actor, 'settings.change', chapter.id).ok ? <PageLink href={`${root}/settings/bank-accounts`}>{words('accounts.settings')}</PageLink> : null}
      </p>
    </>
  )
}
