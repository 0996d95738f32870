import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EvidenceRequestForm } from '@/components/evidence/request-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { reusableEvidence } from '@/lib/data/evidence/get'
import { checklistItemOf } from '@/lib/data/checklist-items/get'
import { quarterToAnswer } from '@/lib/domain/checklists/periods'
import { can } from '@/lib/domain/permission'
import { hrefWith, textOfQuery } from '@/lib/domain/query'
import { requestEvidenceAction } from '../../../evidence/actions'

/** Asks somebody for evidence of one item of the checklist. */
export default async function NewEvidencePage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/checklists/[item]/evidence'>) {
  const { chapter: slug, item: itemId } = await params
  const { actor, chapter } = await requireChapter(slug)
  const query = await searchParams
  const found = await checklistItemOf(actor, { chapterId: chapter.id, itemId })
  if (!can(actor, 'evidence.request', chapter.id).ok) return <NotAllowed />
  const period = quarterToAnswer(textOfQuery(query, 'period'), chapter.today)
  const opened = await openedForm(actor, { query, form: 'evidence-request', chapterId: chapter.id, values: { wanted: found.ok ? (found.value.acceptedEvidence[0] ?? '') : '' } })
  const reusable = await reusableEvidence(actor, chapter.id)
  if (!found.ok || !opened.ok || !reusable.ok) notFound()
  const item = found.value
  const words = await getTranslations('evidence')
  const heading = words('ask', { item: item.id })
  return (
    <ClientWords namespaces={['evidence']}>
      <BackLink href={hrefWith(`/c/${chapter.slug}/checklists/${item.id}`, { period: period.id })} label={item.id} />
      <EvidenceRequestForm
        action={requestEvidenceAction}
        {...opened.value}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        hidden={{ itemId: item.id, on: period.through }}
        question={item.question}
        reusable={reusable.value.map(({ id, itemId, wanted }) => ({ value: id, label: words('reusable', { item: itemId, wanted }) }))}
      />
    </ClientWords>
  )
}
