import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RecordFiles } from '@/components/attachments/record-files'
import { EvidenceDecisionForm } from '@/components/evidence/decision-form'
import { EvidenceSummary } from '@/components/evidence/evidence-summary'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { listAttachments } from '@/lib/data/attachments/list'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getEvidence } from '@/lib/data/evidence/get'
import { evidenceState } from '@/lib/domain/checklists/evidence'
import { can } from '@/lib/domain/permission'
import { hrefWith } from '@/lib/domain/query'
import { decideEvidenceAction } from '../actions'

/** One piece of evidence: what was asked, its files, and the decision of a second person. */
export default async function EvidencePage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/evidence/[id]'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const query = await searchParams
  const found = await getEvidence(actor, { chapterId: chapter.id, id })
  if (!found.ok) notFound()
  const { evidence, reused } = found.value
  const files = await listAttachments(actor, { chapterId: chapter.id, record: { kind: 'evidence', id: evidence.reusesId ?? id } })
  const opened = await openedForm(actor, { query, form: 'evidence-decision', chapterId: chapter.id, values: {}, revision: evidence.revision })
  if (!opened.ok) notFound()
  const words = await getTranslations('evidence')
  const heading = words('heading', { item: evidence.itemId, wanted: evidence.wanted })
  const state = evidenceState(evidence, chapter.today)
  const mayDecide = can(actor, 'checklist.confirm', chapter.id).ok && evidence.files > 0 && !evidence.senders.includes(actor.userId)
  const title = await pageTitle(heading, chapter.name)
  const saved = query['saved'] === 'asked' ? words('asked') : words('decided')
  const shown = (
    <>
      <EvidenceSummary evidence={evidence} state={state} reused={reused} chapter={slug} timeZone={chapter.timeZone} />
      <RecordFiles view={files.ok ? files.value : null} chapter={chapter} attached={query['attached']} />
    </>
  )
  return (
    <>
      <BackLink href={hrefWith(`/c/${slug}/checklists/${evidence.itemId}`, { period: `${evidence.periodThrough}..${evidence.periodThrough}` })} label={evidence.itemId} />
      {query['saved'] === undefined ? null : <Banner kind="success">{saved}</Banner>}
      {mayDecide ? (
        <ClientWords namespaces={['evidence']}>
          <EvidenceDecisionForm
            action={decideEvidenceAction} {...opened.value} today={chapter.today} chapter={slug} title={title} heading={heading} hidden={{ evidenceId: id }} legend={words('decide')}
          >
            {shown}
          </EvidenceDecisionForm>
        </ClientWords>
      ) : (
        <>
          <title>{title}</title>
          <h1>{heading}</h1>
          {shown}
        </>
      )}
    </>
  )
}
