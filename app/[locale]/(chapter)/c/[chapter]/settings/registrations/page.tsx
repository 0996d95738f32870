import { getTranslations } from 'next-intl/server'
import { RegistrationTable } from '@/components/registrations/registration-table'
import { NotAllowed } from '@/components/frame/not-allowed'
import { titled } from '@/components/frame/page-title'
import { SettingList } from '@/components/settings/setting-list'
import { requireChapter } from '@/lib/auth/actor'
import { listRegistrations } from '@/lib/data/registrations/list'
import { whoCan } from '@/lib/data/members/who-can'
import { can } from '@/lib/domain/permission'

type Props = PageProps<'/[locale]/c/[chapter]/settings/registrations'>

export async function generateMetadata({ params }: Props) {
  return titled((await getTranslations('registrations'))('title'), (await requireChapter((await params).chapter)).chapter.name)
}

export default async function RegistrationsPage({ params }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const list = await listRegistrations(actor, chapter.id)
  if (!list.ok) {
    const names = await whoCan(actor, { chapterId: chapter.id, permission: 'settings.change' })
    return <NotAllowed whoCan={names.ok ? names.value : []} />
  }
  const words = await getTranslations('registrations')
  const settings = `/c/${chapter.slug}/settings`
  const href = `${settings}/registrations`
  const add = can(actor, 'settings.change', null).ok ? { href: `${href}/new`, label: words('new') } : null
  return (
    <SettingList settings={settings} title={words('title')} why={words('why')} add={add}>
      <RegistrationTable rows={list.value} href={href} />
    </SettingList>
  )
}
