import { getTranslations } from 'next-intl/server'
import { NotAllowed } from '@/components/frame/not-allowed'
import { titled } from '@/components/frame/page-title'
import { SettingsLinks } from '@/components/organization/settings-links'
import { TakeAway } from '@/components/organization/take-away'
import { requireChapter } from '@/lib/auth/actor'
import { whoCan } from '@/lib/data/members/who-can'
import { can } from '@/lib/domain/permission'
import { textOfQuery, type Query } from '@/lib/domain/query'

type Params = { readonly params: Promise<{ readonly chapter: string }>; readonly searchParams: Promise<Query> }

export async function generateMetadata({ params }: Pick<Params, 'params'>) {
  return titled((await getTranslations('settings'))('title'), (await requireChapter((await params).chapter)).chapter.name)
}

const pages = ['people', 'organization', 'chapters', 'principals', 'registrations', 'bank-accounts', 'public-page'] as const

/** The settings of the organization and of this chapter. */
export default async function SettingsPage({ params, searchParams }: Params) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  if (!can(actor, 'settings.change', chapter.id).ok) {
    const names = await whoCan(actor, { chapterId: chapter.id, permission: 'settings.change' })
    return <NotAllowed whoCan={names.ok ? names.value : []} />
  }
  const words = await getTranslations('settings')
  const open = can(actor, 'backup.restore', null).ok ? ([...pages, 'backups'] as const) : pages
  return (
    <>
      <h1>{words('title')}</h1>
      <SettingsLinks
        links={open.map((page) => ({ href: `/c/${chapter.slug}/settings/${page}`, label: words(page), what: words(`what.${page}`) }))}
      />
      <TakeAway chapter={chapter.slug} people={can(actor, 'person.unmask', null).ok} isPurposeMissing={textOfQuery(await searchParams, 'export') === 'purpose'} />
    </>
  )
}
