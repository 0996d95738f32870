import { getTranslations } from 'next-intl/server'
import { ChapterTable } from '@/components/chapters/chapter-table'
import { Banner } from '@/components/frame/banner'
import { Breadcrumbs } from '@/components/frame/breadcrumbs'
import { NotAllowed } from '@/components/frame/not-allowed'
import { titled } from '@/components/frame/page-title'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { listChapters } from '@/lib/data/chapters/list'
import { can } from '@/lib/domain/permission'

type Props = { readonly params: Promise<{ readonly chapter: string }>; readonly searchParams: Promise<{ readonly saved?: string }> }

export async function generateMetadata({ params }: Props) {
  return titled((await getTranslations('chapters'))('title'), (await requireChapter((await params).chapter)).chapter.name)
}

/** The chapters of the organization, for who administers all of it. */
export default async function ChaptersPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const chapters = await listChapters(actor)
  if (!chapters.ok || !can(actor, 'settings.change', null).ok) return <NotAllowed />
  const [words, settings, { saved }] = await Promise.all([getTranslations('chapters'), getTranslations('settings'), searchParams])
  const base = `/c/${chapter.slug}/settings/chapters`
  return (
    <>
      <Breadcrumbs crumbs={[{ label: settings('title'), href: `/c/${chapter.slug}/settings` }]} />
      {saved === '1' ? <Banner kind="success">{words('saved')}</Banner> : null}
      <h1>{words('title')}</h1>
      <p>
        <PageLink href={`${base}/new`} className="button button-primary">
          {words('new')}
        </PageLink>
      </p>
      <ChapterTable chapters={chapters.value} base={base} />
    </>
  )
}
