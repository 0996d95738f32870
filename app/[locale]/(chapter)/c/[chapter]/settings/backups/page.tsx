import { getTranslations } from 'next-intl/server'
import { BackupTable } from '@/components/backups/backup-table'
import { BackupSummary } from '@/components/backups/backup-summary'
import { Banner } from '@/components/frame/banner'
import { Breadcrumbs } from '@/components/frame/breadcrumbs'
import { NotAllowed } from '@/components/frame/not-allowed'
import { titled } from '@/components/frame/page-title'
import { EmptyState } from '@/components/ui/pager'
import { requireChapter } from '@/lib/auth/actor'
import { backupState } from '@/lib/data/backup/state'

type Params = { readonly params: Promise<{ readonly chapter: string }> }

export async function generateMetadata({ params }: Params) {
  return titled((await getTranslations('backups'))('title'), (await requireChapter((await params).chapter)).chapter.name)
}

/** How the installation is backed up: the last backup, the last one that was read through, the last restore that came out. */
export default async function BackupsPage({ params }: Params) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const state = await backupState(actor)
  if (!state.ok) return <NotAllowed />
  const [words, settings] = await Promise.all([getTranslations('backups'), getTranslations('settings')])
  const { sealedBy, isLate, runs } = state.value
  return (
    <>
      <Breadcrumbs crumbs={[{ label: settings('title'), href: `/c/${chapter.slug}/settings` }]} />
      {sealedBy === 'none' ? <Banner kind="warning"><strong>{words('off')}</strong><p>{words('offHow')}</p></Banner> : null}
      {isLate ? <Banner kind="warning"><strong>{words('late')}</strong><p>{words('lateHow')}</p></Banner> : null}
      <h1>{words('title')}</h1>
      <p>{words('explain')}</p>
      <BackupSummary state={state.value} timeZone={chapter.timeZone} />
      <h2>{words('runs')}</h2>
      {runs.length === 0 ? <EmptyState reason={words('none')} /> : <BackupTable runs={runs} timeZone={chapter.timeZone} />}
      <h2>{words('restoring')}</h2>
      <p>{words('restoringHow')}</p>
      <p><bdi dir="ltr"><code>{words('restoreCommand')}</code></bdi></p>
      <p>{words('erased')}</p>
    </>
  )
}
