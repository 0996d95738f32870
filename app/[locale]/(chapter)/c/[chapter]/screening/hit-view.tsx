import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { HitDecisionForm } from '@/components/screening/decision-form'
import { HitSummary } from '@/components/screening/hit-summary'
import { PageLink } from '@/components/ui/page-link'
import type { ActorChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getScreeningHit } from '@/lib/data/screening/get'
import { can, type Actor } from '@/lib/domain/permission'
import { textOfQuery, type Query } from '@/lib/domain/query'
import { decideScreeningHitAction } from './actions'

type HitViewProps = { readonly id: string; readonly query: Query; readonly actor: Actor; readonly chapter: ActorChapter }

/** One hit: the person and the entry side by side, how the score is made, and the decision. */
export async function HitView({ id, query, actor, chapter }: HitViewProps) {
  const found = await getScreeningHit(actor, { chapterId: chapter.id, id })
  if (!found.ok) notFound()
  const { hit, person, clockId } = found.value
  const words = await getTranslations('screening')
  const opened = await openedForm(actor, { query, form: 'screening-decision', chapterId: chapter.id, values: {}, revision: hit.revision })
  if (!opened.ok) notFound()
  const heading = words('hitHeading', { entry: hit.entryNumber })
  const title = await pageTitle(heading, chapter.name)
  const saved = textOfQuery(query, 'saved')
  const mayDecide = can(actor, 'screening.decide', chapter.id).ok && person.recordState === 'recorded'
  const shown = (
    <>
      <HitSummary view={found.value} chapter={chapter.slug} timeZone={chapter.timeZone} />
      {hit.decision === 'confirmed' ? (
        <Banner kind="warning">
          <p>{words('blocked')}</p>
          {clockId === null ? null : <p><PageLink href={`/c/${chapter.slug}/deadlines`}>{words('clockRuns')}</PageLink></p>}
        </Banner>
      ) : null}
    </>
  )
  return (
    <>
      <BackLink href={`/c/${chapter.slug}/screening`} label={words('title')} />
      {saved === 'false-hit' || saved === 'confirmed' ? <Banner kind="success">{words(`saved.${saved}`)}</Banner> : null}
      {mayDecide ? (
        <ClientWords namespaces={['screening']}>
          <HitDecisionForm
            action={decideScreeningHitAction} {...opened.value} today={chapter.today} chapter={chapter.slug} title={title} heading={heading} hidden={{ hitId: id }}
            legend={hit.decision === 'open' ? words('decide') : words('decideAgain')}
          >
            {shown}
          </HitDecisionForm>
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
