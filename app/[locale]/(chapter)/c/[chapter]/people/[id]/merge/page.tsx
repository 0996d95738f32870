import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { ChooseOther } from '@/components/people/choose-other'
import { MergeForm } from '@/components/people/merge-form'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getPerson } from '@/lib/data/people/get'
import { viewMerge } from '@/lib/data/people/merge'
import { searchPeople } from '@/lib/data/people/search'
import { openedTerm } from '@/lib/data/search/term'
import { can } from '@/lib/domain/permission'
import { textOfQuery } from '@/lib/domain/query'
import { mergePeopleAction } from '../../actions'
import { mergeChoices } from './merge-choices'

/** Chooses the other entry of a merge, then shows both side by side. */
export default async function MergePage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/people/[id]/merge'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const [query, place] = [await searchParams, { chapterId: chapter.id, id }]
  const [person, words] = [await getPerson(actor, place), await getTranslations('people')]
  if (!person.ok || !can(actor, 'person.merge', chapter.id).ok || person.value.person.recordState !== 'recorded') notFound()
  const { name } = person.value.person
  const [otherId, text] = [textOfQuery(query, 'with'), openedTerm(chapter.id, textOfQuery(query, 'text'))]
  const back = <BackLink href={`/c/${slug}/people/${id}`} label={name} />
  if (otherId === '') {
    const found = text === '' ? null : await searchPeople(actor, { chapterId: chapter.id, query: text })
    return (
      <>
        <title>{await pageTitle(words('merge.chooseTitle', { name }), chapter.name)}</title>
        {back}
        <ChooseOther name={name} text={text} found={found?.ok ? found.value.filter((each) => each.id !== id) : null} href={`/c/${slug}/people/${id}/merge`} />
      </>
    )
  }
  const view = await viewMerge(actor, { ...place, otherId })
  if (!view.ok) notFound()
  const { stays, goes, suggested } = view.value
  const choices = await mergeChoices(view.value)
  const opened = await openedForm(actor, {
    query, form: 'person-merge', chapterId: chapter.id, revision: stays.revision, values: { same: 'yes', ...Object.fromEntries(choices.map(({ field }) => [`take-${field}`, suggested.includes(field) ? 'goes' : 'stays'])) },
  })
  if (!opened.ok) notFound()
  const heading = words('merge.title', { stays: stays.name, goes: goes.name })
  return (
    <ClientWords namespaces={['people']}>
      {back}
      <MergeForm
        action={mergePeopleAction}
        {...opened.value}
        hidden={{ recordId: id, otherId, otherRevision: String(goes.revision) }}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        choices={choices}
        names={{ stays: stays.name, goes: goes.name }}
      />
    </ClientWords>
  )
}
