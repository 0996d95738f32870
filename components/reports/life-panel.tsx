import { useLocale, useTranslations } from 'next-intl'
import { fileHref, reportHref, type ReportPlace } from './places'
import { Banner } from '@/components/frame/banner'
import { PublicState } from '@/components/publications/public-state'
import { dayInShort, instantInShort } from '@/components/ui/calendar-text'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { LifeOfReport, ReportVersion } from '@/lib/data/reports/life'
import { isFrozen, isReadyToApprove } from '@/lib/domain/reports/report-life'
import { frozenFormats } from '@/lib/domain/reports/sealed-report'
import { doneSteps, type ReportStep } from '@/lib/domain/reports/steps'
import { hrefWith } from '@/lib/domain/query'

type LifePanelProps = {
  readonly life: LifeOfReport
  readonly place: ReportPlace
  readonly timeZone: string
  /** The steps that this reader may take. */
  readonly may: readonly ReportStep[]
  /** What was just done, from the address. */
  readonly done: string
}

/** Where the report stands in one line, the one next step, and every version that was sealed. */
export function LifePanel({ life, place, timeZone, may, done }: LifePanelProps) {
  const words = useTranslations('reports.life')
  const newest = life.versions[0]?.report ?? null
  const step = nextStep(life)
  const just = doneSteps.find((each) => each === done)
  return (
    <section aria-labelledby="life">
      {just === undefined ? null : <Banner kind="success"><p>{words(`done.${just}`)}</p></Banner>}
      {life.changedSince ? (
        <Banner kind="warning">
          <p>{words('changedSince')} <PageLink href={`${reportHref(place)}/compare`}>{words('whatChanged')}</PageLink></p>
        </Banner>
      ) : null}
      <h2 id="life">{words('title')}</h2>
      <p>
        <StatusTag status={stateOf(life)} /> {newest === null ? words('notBegun') : words('version', { number: newest.number, version: newest.version })}
        {newest === null || newest.amendmentReason === '' ? null : ` ${words('amends', { reason: newest.amendmentReason })}`}
      </p>
      <p><strong>{words('next')}</strong> {words(`steps.${step.says}`, { missing: step.missing.map((role) => words(`roles.${role}`)).join(', '), count: step.count })}</p>
      <p className="row">
        {step.offers.filter((offer) => may.includes(offer)).map((offer, index) => (
          <PageLink key={offer} href={`${reportHref(place)}/${offer}`} className={index === 0 ? 'button button-primary' : 'button'}>{words(`offers.${offer}`)}</PageLink>
        ))}
        <PageLink href={`${reportHref(place)}/compare`}>{words('compare')}</PageLink>
      </p>
      <Versions life={life} place={place} timeZone={timeZone} may={may} />
    </section>
  )
}

function stateOf({ versions, blockers }: LifeOfReport): string {
  const state = versions[0]?.report.state
  if (state !== undefined && isFrozen(state)) return state
  if (blockers !== null && isReadyToApprove(blockers)) return blockers.missing.length === 0 ? 'ready-to-seal' : (state ?? 'in-progress')
  return state === undefined ? 'in-progress' : 'draft'
}

type NextStep = { readonly says: 'period' | 'findings' | 'explain' | 'approve' | 'seal' | 'file' | 'amend' | 'filed'; readonly offers: readonly ReportStep[]; readonly missing: readonly ('treasurer' | 'administrator' | 'reviewer')[]; readonly count: number }

function nextStep({ versions, blockers, changedSince }: LifeOfReport): NextStep {
  const nothing = { missing: [], count: 0 }
  if (blockers === null) {
    if (changedSince) return { ...nothing, says: 'amend', offers: ['amend', 'file'] }
    return versions[0]?.report.state === 'filed' ? { ...nothing, says: 'filed', offers: ['file', 'amend'] } : { ...nothing, says: 'file', offers: ['file', 'amend'] }
  }
  const { periodOpen, blocking, unexplained, missing } = blockers
  if (blocking.length > 0) return { says: 'findings', offers: ['explain'], missing, count: blocking.length }
  if (unexplained.length > 0) return { says: 'explain', offers: ['explain'], missing, count: unexplained.length }
  if (periodOpen) return { says: 'period', offers: ['explain'], missing, count: 0 }
  return missing.length > 0 ? { says: 'approve', offers: ['approve', 'explain'], missing, count: 0 } : { says: 'seal', offers: ['seal'], missing, count: 0 }
}

function Versions({ life, place, timeZone, may }: Pick<LifePanelProps, 'life' | 'place' | 'timeZone' | 'may'>) {
  const words = useTranslations('reports.life')
  const sealed = life.versions.filter((version) => version.sealed !== null)
  if (sealed.length === 0) return null
  return (
    <>
      <h3>{words('versions')}</h3>
      <ul>
        {sealed.map((version) => <Version key={version.report.id} version={version} place={place} timeZone={timeZone} may={may} />)}
      </ul>
    </>
  )
}

type VersionProps = Pick<LifePanelProps, 'place' | 'timeZone' | 'may'> & { readonly version: ReportVersion }

function Version({ version: { report, sealed, published }, place, timeZone, may }: VersionProps) {
  const [words, downloads, tag] = [useTranslations('reports.life'), useTranslations('reports.downloads'), useLocale()]
  if (sealed === null) return null
  return (
    <li>
      <PageLink href={hrefWith(reportHref(place), { version: String(report.version) })}>{report.number}</PageLink> <StatusTag status={report.state} />{' '}
      {words('sealedBy', { name: sealed.sealedName, at: instantInShort(sealed.sealedAt, tag, timeZone), size: sealed.journalSize })}
      {report.filedOn === null ? null : ` ${words('filedOn', { day: dayInShort(report.filedOn, tag), number: report.confirmationNumber === '' ? words('noNumber') : report.confirmationNumber })}`}
      <br />
      <PublicState published={published} version={report.version} href={reportHref(place)} timeZone={timeZone} may={may} />
      <span className="small">{words('hash')} <bdi dir="ltr" className="hash">{sealed.textHash}</bdi></span>
      <ul className="row">
        {[...frozenFormats, 'json' as const, ...(place.form.startsWith('lda-') ? (['house-xml', 'lda-json'] as const) : []), ...(place.packed === true ? ['pack' as const] : [])].map((format) => (
          <li key={format}><a href={`${fileHref(place, format)}&version=${report.version}`}>{downloads(format)}<span className="visually-hidden"> {report.number}</span></a></li>
        ))}
      </ul>
    </li>
  )
}
