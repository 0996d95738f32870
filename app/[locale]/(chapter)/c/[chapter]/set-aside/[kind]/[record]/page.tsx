import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { recordHref } from '@/components/attachments/places'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { OverrideForm } from '@/components/records/override-form'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { settableFindings } from '@/lib/data/overrides/findings'
import { overriddenKinds } from '@/lib/domain/finding-override'
import { textOfQuery } from '@/lib/domain/query'
import { setFindingAsideAction } from '../../actions'

/** Sets a finding of a record aside with a reason; where nothing of it may be, that is said. */
export default async function SetAsidePage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/set-aside/[kind]/[record]'>) {
  const { chapter: slug, kind, record: recordId } = await params
  const { actor, chapter } = await requireChapter(slug)
  const recordKind = overriddenKinds.find((each) => each === kind)
  if (recordKind === undefined) notFound()
  const found = await settableFindings(actor, { chapterId: chapter.id, recordKind, recordId })
  if (!found.ok) notFound()
  const { number, revision, findings } = found.value
  const words = await getTranslations('records.setAside')
  const query = await searchParams
  const asked = findings.find(({ check }) => check === textOfQuery(query, 'check')) ?? (findings.length === 1 ? findings[0] : undefined)
  const opened = await openedForm(actor, { query, form: 'finding-override', chapterId: chapter.id, values: { checkId: asked?.check ?? '' }, revision })
  if (!opened.ok) notFound()
  const heading = words('title', { number })
  const back = recordHref(chapter.slug, { kind: recordKind, id: recordId })
  return (
    <ClientWords namespaces={['records']}>
      <BackLink href={back} label={number} />
      {findings.length === 0 ? <><h1>{heading}</h1><p>{words('none')}</p></> : (
        <OverrideForm
          action={setFindingAsideAction}
          {...opened.value}
          hidden={{ recordKind, recordId }}
          today={chapter.today}
          chapter={chapter.slug}
          title={await pageTitle(heading, chapter.name)}
          heading={heading}
          findings={findings}
        />
      )}
    </ClientWords>
  )
}
