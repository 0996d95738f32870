import { getTranslations } from 'next-intl/server'
import { BankAccountTable } from '@/components/bank-accounts/bank-account-table'
import { NotAllowed } from '@/components/frame/not-allowed'
import { titled } from '@/components/frame/page-title'
import { SettingList } from '@/components/settings/setting-list'
import { requireChapter } from '@/lib/auth/actor'
import { listBankAccounts } from '@/lib/data/bank-accounts/list'
import { whoCan } from '@/lib/data/members/who-can'
import { can } from '@/lib/domain/permission'

type Props = PageProps<'/[locale]/c/[chapter]/settings/bank-accounts'>

export async function generateMetadata({ params }: Props) {
  return titled((await getTranslations('bankAccounts'))('title'), (await requireChapter((await params).chapter)).chapter.name)
}

export default async function BankAccountsPage({ params }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const list = await listBankAccounts(actor, chapter.id)
  if (!list.ok) {
    const names = await whoCan(actor, { chapterId: chapter.id, permission: 'settings.change' })
    return <NotAllowed whoCan={names.ok ? names.value : []} />
  }
  const words = await getTranslations('bankAccounts')
  const settings = `/c/${chapter.slug}/settings`
  const href = `${settings}/bank-accounts`
  const add = can(actor, 'settings.change', chapter.id).ok ? { href: `${href}/new`, label: words('new') } : null
  return (
    <SettingList settings={settings} title={words('title')} why={words('why')} add={add}>
      <BankAccountTable rows={list.value} href={href} />
    </SettingList>
  )
}
