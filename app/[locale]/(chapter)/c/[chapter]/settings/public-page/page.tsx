import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { changePublicationAction } from './actions'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { PublicationForm } from '@/components/publications/publication-forms'
import { PublicationPreview } from '@/components/publications/publication-preview'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getPublication } from '@/lib/data/publications/get'
import { listPublished } from '@/lib/data/publications/list'
import { can } from '@/lib/domain/permission'
import { localeOfTag, localePath } from '@/lib/i18n/locales'

/** What everybody may read of this chapter, or of the whole organization: switched on or off, with what the page will show. */
export default async function PublicPageSettings({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/settings/public-page'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const query = await searchParams
  const whole = query['of'] === 'organization'
  const chapterId = whole ? null : chapter.id
  const [publication, reports] = [await getPublication(actor, chapterId), await listPublished(actor, chapterId)]
  if (!publication.ok || !reports.ok) return <NotAllowed />
  const { shown, about, contact, donorNames, revision } = publication.value
  const opened = await openedForm(actor, { query, form: 'public-page', chapterId: chapter.id, values: { shown: shown ? 'yes' : 'no', about, contact, donorNames }, revision })
  if (!opened.ok) notFound()
  const words = await getTranslations('publications.settings')
  const settings = await getTranslations('settings')
  const locale = localeOfTag(await getLocale())
  const here = `/c/${chapter.slug}/settings/public-page`
  const heading = words(whole ? 'titleWhole' : 'title')
  const path = `/t/${chapter.organizationSlug}${whole ? '' : `/${chapter.slug}`}`
  return (
    <ClientWords namespaces={['publications']}>
      <BackLink href={`/c/${chapter.slug}/settings`} label={settings('title')} />
      {query['saved'] === '1' ? <Banner kind="success">{words('saved')}</Banner> : null}
      <PublicationForm
        key={revision} action={changePublicationAction} {...opened.value} heading={heading} title={await pageTitle(heading, chapter.name)}
        today={chapter.today} chapter={chapter.slug} hidden={{ of: whole ? 'organization' : 'chapter' }}
      />
      <PublicationPreview shown={shown} address={localePath(locale, path)} reports={reports.value} timeZone={chapter.timeZone} />
      {can(actor, 'report.publish', null).ok ? <p><PageLink href={whole ? here : `${here}?of=organization`}>{words(whole ? 'toChapter' : 'toWhole')}</PageLink></p> : null}
    </ClientWords>
  )
}
