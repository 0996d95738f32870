import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { titled } from '@/components/frame/page-title'
import { ProfileLists } from '@/components/profile/profile-lists'
import { requireChapter } from '@/lib/auth/actor'
import { listProfile } from '@/lib/data/profile/list'
import { can } from '@/lib/domain/permission'

type Props = PageProps<'/[locale]/c/[chapter]/profile'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  return titled((await getTranslations('profile'))('title'), chapter.name)
}

/** The registration profile of the organization. */
export default async function ProfilePage({ params }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const profile = await listProfile(actor, chapter.id)
  if (!profile.ok) notFound()
  const words = await getTranslations('profile')
  return (
    <>
      <h1>{words('title')}</h1>
      <p>{words('intro')}</p>
      <ProfileLists entries={profile.value} href={`/c/${chapter.slug}/profile`} mayAdd={can(actor, 'settings.change', null).ok} />
      <p className="small muted">{words('notAdvice')}</p>
    </>
  )
}
