import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AnswerForm, CloseForm, PointForm } from '@/components/audits/point-forms'
import { PointList } from '@/components/audits/point-list'
import { SampleForm } from '@/components/audits/sample-form'
import { pageTitle } from '@/components/frame/page-title'
import { VoidForm } from '@/components/records/void-form'
import type { ActorChapter } from '@/lib/auth/actor'
import { getAuditPoint, type ListedPoint } from '@/lib/data/audits/points'
import { samplesOfAudit } from '@/lib/data/audits/samples'
import { seedOfAudit } from '@/lib/data/audits/seed'
import { getDonation } from '@/lib/data/donations/get'
import { openedForm } from '@/lib/data/drafts/opened-form'
import type { Audit } from '@/lib/domain/audit/engagement'
import { formatGrouped } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import { textOfQuery, type Query } from '@/lib/domain/query'
import type { FormValues } from '@/lib/form-state'
import { answerAuditPointAction, closeAuditPointAction, correctAuditPointAction, drawAuditSampleAction, raiseAuditPointAction, withdrawAuditSampleAction } from '../../../actions'

/** What a form of an audit is asked with. */
export type Asked = { readonly actor: Actor; readonly chapter: ActorChapter; readonly audit: Audit; readonly query: Query }
type Opening = { readonly form: string; readonly heading: string; readonly values?: FormValues; readonly revision?: number; readonly hidden?: Readonly<Record<string, string>> }

/** What every form of an audit is opened with. */
export async function kit({ actor, chapter, audit, query }: Asked, { form, heading, hidden = {}, ...opening }: Opening) {
  const opened = await openedForm(actor, { query, form, chapterId: chapter.id, ...opening })
  if (!opened.ok) return null
  return { ...opened.value, today: chapter.today, chapter: chapter.slug, heading, title: await pageTitle(heading, chapter.name), hidden: { auditId: audit.id, ...hidden } }
}

/** The plan of a sample; it starts from the materiality of the engagement. */
export async function drawForm(asked: Asked): Promise<ReactNode> {
  const { actor, chapter, audit } = asked
  if (!can(actor, 'audit.test', chapter.id).ok) return null
  const [seed, words] = [await seedOfAudit(actor, { chapterId: chapter.id, id: audit.id }), await getTranslations('auditSamples')]
  const values = {
    method: 'monetary-unit', formula: 'gamma', risk: String(audit.riskPercent), tolerable: formatGrouped(audit.tolerableCents), expected: formatGrouped(audit.expectedCents),
  }
  const form = await kit(asked, { form: 'audit-sample', heading: words('drawTitle'), values })
  if (form === null || !seed.ok) return null
  const explain = seed.value === null ? words('noSeed') : words('explain', { source: seed.value.kind, report: seed.value.number, size: String(seed.value.journalSize) })
  return <SampleForm {...form} action={drawAuditSampleAction} explain={explain} />
}

export async function withdrawForm(asked: Asked): Promise<ReactNode> {
  const { actor, chapter, audit, query } = asked
  if (!can(actor, 'audit.test', chapter.id).ok) return null
  const samples = await samplesOfAudit(actor, { chapterId: chapter.id, id: audit.id })
  const sample = samples.ok ? samples.value.find(({ id }) => id === textOfQuery(query, 'sample')) : undefined
  if (sample?.state !== 'drawn') return null
  const words = await getTranslations('auditSamples')
  const form = await kit(asked, { form: 'audit-sample-withdrawal', heading: words('withdrawTitle', { number: sample.number }), revision: sample.revision, hidden: { recordId: sample.id } })
  if (form === null) return null
  return <VoidForm {...form} name="audit-sample-withdrawal" action={withdrawAuditSampleAction} label={words('reason')} hint="" explain={words('withdrawExplain')} save={words('withdrawSave')} />
}

/** A question or a finding, about the donation that the address names. */
export async function raiseForm(asked: Asked): Promise<ReactNode> {
  const { actor, chapter, query } = asked
  if (!can(actor, 'audit.find', chapter.id).ok) return null
  const words = await getTranslations('auditPoints')
  const donation = await getDonation(actor, { chapterId: chapter.id, id: textOfQuery(query, 'donation') })
  const heading = donation.ok ? words('raiseTitleOf', { number: donation.value.donation.number }) : words('raiseTitle')
  const form = await kit(asked, { form: 'audit-point', heading, values: { kind: textOfQuery(query, 'kind') }, hidden: { donationId: textOfQuery(query, 'donation') } })
  return form === null ? null : <PointForm {...form} action={raiseAuditPointAction} />
}

const permissions = { answer: 'audit.answer', correct: 'audit.find', close: 'audit.find' } as const

/** What is done with a question or finding that stands already: the chapter answers, the auditor corrects and closes. */
export async function pointForm(act: keyof typeof permissions, asked: Asked): Promise<ReactNode> {
  const { actor, chapter, audit, query } = asked
  if (!can(actor, permissions[act], chapter.id).ok) return null
  const found = await getAuditPoint(actor, { chapterId: chapter.id, auditId: audit.id, id: textOfQuery(query, 'point') })
  if (!found.ok || found.value.closedAt !== null) return null
  const point = found.value
  const words = await getTranslations('auditPoints')
  const form = await kit(asked, {
    form: formNames[act], heading: words(`titles.${act}`, { number: point.number }), values: valuesOf(act, point), revision: point.revision, hidden: { recordId: point.id, kind: point.kind },
  })
  if (form === null) return null
  return (
    <>
      {act === 'answer' ? <AnswerForm {...form} action={answerAuditPointAction} /> : null}
      {act === 'correct' ? <PointForm corrects {...form} action={correctAuditPointAction} /> : null}
      {act === 'close' ? <CloseForm {...form} action={closeAuditPointAction} /> : null}
      <PointList points={[point]} chapterHref={`/c/${chapter.slug}`} timeZone={chapter.timeZone} mayFind={false} mayAnswer={false} />
    </>
  )
}

const formNames = { answer: 'audit-answer', correct: 'audit-point-correction', close: 'audit-closing' } as const

function valuesOf(act: keyof typeof permissions, { answer, closing, told, cause, effect, recommendation, dueOn }: ListedPoint): FormValues {
  if (act === 'answer') return { answer }
  return act === 'close' ? { closing } : { told, cause, effect, recommendation, dueOn: dueOn ?? '' }
}
