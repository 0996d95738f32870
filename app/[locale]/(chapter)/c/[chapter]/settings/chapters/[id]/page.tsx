import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { changeChapterAction } from '../actions'
import { ChangeChapterForm } from '@/components/chapters/chapter-forms'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { getChapter } from '@/lib/data/chapters/get'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { can } from '@/lib/domain/permission'
import { approverChoiceOf } from '@/lib/domain/reports/approvers'

/** Corrects a chapter; its address stays. */
export default async function ChapterSettingsPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/settings/chapters/[id]'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const found = await getChapter(actor, id)
  if (!found.ok) notFound()
  if (!can(actor, 'settings.change', id).ok) return <NotAllowed />
  const { name, state, city, fiscalYearStartMonth, timeZone, numberPrefix, importCode, reportApprovers, revision } = found.value
  const values = {
    name,
    state,
    city,
    timeZone,
    numberPrefix,
    fiscalYearStartMonth: String(fiscalYearStartMonth),
    importCode: importCode ?? '',
    reportApprovers: approverChoiceOf(reportApprovers),
  }
  const words = await getTranslations('chapters')
  const opened = await openedForm(actor, { query: await searchParams, form: 'change-chapter', chapterId: chapter.id, values, revision })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['chapters']}>
      <BackLink href={`/c/${slug}/settings/chapters`} label={words('title')} />
      <ChangeChapterForm
        action={changeChapterAction}
        {...opened.value}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(words('changeTitle', { name }), chapter.name)}
        hidden={{ chapterId: id }}
        name={name}
      />
    </ClientWords>
  )
}
