import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { dayValue, RecordFacts, textValue } from '@/components/records/summary-values'
import { CalendarDay } from '@/components/ui/moments'
import { PageLink } from '@/components/ui/page-link'
import { SummaryList } from '@/components/ui/summary-list'
import type { Filing } from '@/lib/domain/deadlines/filing'
import type { Followed } from '@/lib/domain/deadlines/followed'
import { formOfDeadline } from '@/lib/domain/deadlines/of-report'
import { DeadlineBasis, DeadlineComputed } from './deadline-basis'
import { DeadlinePeriod } from './deadline-name'
import { DeadlineState } from './deadline-state'

type DeadlinePageProps = {
  readonly deadline: Followed
  readonly chapter: string
  /** The address of the organization, for who reads all of it. */
  readonly organization: string | null
  readonly timeZone: string
  /** For who may record it. */
  readonly mayRecord: boolean
}

/** Everything about one deadline: the day, how it came about, its law, and what became of it. */
export function DeadlinePage({ deadline, chapter, organization, timeZone, mayRecord }: DeadlinePageProps) {
  const words = useTranslations('deadlines.one')
  const { title, period, dueOn, filing, doneOn, key, clockId, copy, change, gift } = deadline
  const parts = useTranslations('deadlines.changes')
  const here = `/c/${chapter}/deadlines/${key}`
  const rows: readonly (readonly [string, string, ReactNode])[] = [
    ['change', words('change'), change === undefined ? null : parts(change.part)],
    ['title', words('title'), title === '' ? null : <bdi dir="auto">{title}</bdi>],
    ['period', words('period'), period === null ? null : <DeadlinePeriod period={period} />],
    ['due', words('due'), <CalendarDay key="due" day={dueOn} long />],
    ['extended', words('extended'), filing?.extendedTo == null ? null : <CalendarDay key="extended" day={filing.extendedTo} long />],
    ['state', words('state'), <DeadlineState key="state" deadline={deadline} />],
    ['how', words('how'), <DeadlineComputed key="how" deadline={deadline} timeZone={timeZone} />],
    ['basis', words('basis'), <DeadlineBasis key="basis" deadline={deadline} />],
  ]
  return (
    <>
      <SummaryList rows={rows.filter(([, , value]) => value !== null).map(([rowKey, label, value]) => ({ key: rowKey, label, value }))} />
      <MadeBy deadline={deadline} chapter={chapter} organization={organization} />
      <h2>{words('filed')}</h2>
      {filing === null ? <p>{words(toldBy(deadline))}</p> : <FilingSummary filing={filing} />}
      {mayRecord && doneOn === null && copy === null && gift === undefined ? <p><PageLink className="button" href={`${here}/file`}>{filing === null ? words('record') : words('correct')}</PageLink></p> : null}
      {mayRecord && clockId !== null ? <p><PageLink href={`/c/${chapter}/deadlines/${key}/correct`}>{words('correctClock')}</PageLink></p> : null}
    </>
  )
}

/** What says that it is done; or that nothing is recorded, and of a gift what ends it. */
function toldBy({ doneOn, copy, change, gift }: Followed): 'nothing' | 'giftOpen' | 'toldByGift' | 'toldByMaterial' | 'toldByProfile' | 'told' {
  if (gift !== undefined) return doneOn === null ? 'giftOpen' : 'toldByGift'
  if (doneOn === null) return 'nothing'
  if (copy !== null) return 'toldByMaterial'
  return change === undefined ? 'told' : 'toldByProfile'
}

/** Where the thing is that changed. */
const folders: Readonly<Record<string, string>> = {
  principal: 'settings/principals', registrant: 'settings/registrations', agreement: 'profile/agreement', service: 'profile/service', officer: 'profile/officer',
}

/** Where what is due is made, or where it comes from. */
function MadeBy({ deadline: { kind, period, chapterId, registrationId, copy, change, gift }, chapter, organization }: Pick<DeadlinePageProps, 'deadline' | 'chapter' | 'organization'>) {
  const words = useTranslations('deadlines.one')
  if (copy !== null) return <p><PageLink href={`/c/${chapter}/statement-records/${copy.materialId}`}>{words('material')}</PageLink></p>
  if (gift !== undefined) return <p><PageLink href={`/c/${chapter}/donations/${gift.id}`}>{words('gift')}</PageLink></p>
  if (change !== undefined) return <p><PageLink href={`/c/${chapter}/${folders[change.part.split('-')[0] ?? '']}/${change.id}`}>{words('changed')}</PageLink></p>
  if (kind === 'checklist' && period !== null) return <p><PageLink href={`/c/${chapter}/checklists?period=${period.id}`}>{words('checklist')}</PageLink></p>
  const form = formOfDeadline(kind)
  if (form !== null && period !== null) {
    const ofAll = chapterId === null && organization !== null ? `/org/${organization}/reports/${form}/${period.id}` : null
    return (
      <p className="row">
        <PageLink href={`/c/${chapter}/reports/${form}/${period.id}`}>{words('report')}</PageLink>
        {ofAll === null ? null : <PageLink href={ofAll}>{words('reportOfAll')}</PageLink>}
      </p>
    )
  }
  return registrationId === null ? null : <p><PageLink href={`/c/${chapter}/settings/registrations/${registrationId}`}>{words('registration')}</PageLink></p>
}

function FilingSummary({ filing }: { readonly filing: Filing }) {
  const words = useTranslations('deadlines.filing')
  return (
    <RecordFacts<'filedOn' | 'confirmationNumber' | 'lateReason' | 'extendedTo' | 'extensionProof' | 'note'>
      label={(field) => words(`fields.${field}`)}
      always={[['filedOn', dayValue(filing.filedOn)], ['confirmationNumber', textValue(filing.confirmationNumber)]]}
      rest={[
        ['lateReason', textValue(filing.lateReason)], ['extendedTo', dayValue(filing.extendedTo)], ['extensionProof', textValue(filing.extensionProof)], ['note', textValue(filing.note)],
      ]}
    />
  )
}
