import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './audits.module.css'
import { Evidence } from './evidence'
import { PointList, type PointRights } from './point-list'
import { DonationRecord } from '@/components/donations/donation-record'
import { SourceRow } from '@/components/records/source-row'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { Pager } from '@/components/ui/pager'
import { StatusTag } from '@/components/ui/status-tag'
import type { AuditMark } from '@/lib/data/audits/mark-rows'
import type { TestedDonation as Tested } from '@/lib/data/audits/tested'
import { formatCents } from '@/lib/domain/money'

type TestedDonationProps = Parameters<typeof DonationRecord>[0] & PointRights & Pick<Tested, 'audit' | 'source' | 'evidence' | 'points' | 'step'> & {
  /** What was noted before; null for a donation that is tested for the first time. */
  readonly mark: AuditMark | null
  /** The slug of the chapter. */
  readonly chapter: string
  /** The form in which a result is noted or resolved. */
  readonly children: ReactNode
}

/** A donation beside the form in which it is tested: the auditor reads the record, the row it comes from, its files, its checks and its history, and notes what came out. */
export function TestedDonation({ mark, audit, source, evidence, points, step, chapter, mayFind, mayAnswer, children, ...record }: TestedDonationProps) {
  const words = useTranslations('audits')
  const { donation } = record.view
  const href = `/c/${chapter}/audits/${audit.id}`
  const raise = (kind: 'finding' | 'question') => <PageLink href={`${href}/points/new?kind=${kind}&donation=${donation.id}`} data-key={kind === 'finding' ? 'f' : undefined}>{words(`raise.${kind}`)}</PageLink>
  return (
    <>
      {step === null ? null : <Steps step={step} href={href} />}
      <div className={styles.beside}>
        <div>
          {children}
          {mayFind ? <p className="row">{raise('finding')} {raise('question')}</p> : null}
          <PointList points={points} chapterHref={`/c/${chapter}`} timeZone={record.timeZone} mayFind={mayFind} mayAnswer={mayAnswer} />
        </div>
        <section aria-label={words('record', { number: donation.number })}>
          {mark === null ? null : <Noted mark={mark} revision={donation.revision} />}
          <DonationRecord {...record} receipts={<Evidence evidence={evidence} />} files={<><SourceRow source={source} enteredOn={donation.enteredOn} />{record.files}</>} />
        </section>
      </div>
    </>
  )
}

function Steps({ step, href }: { readonly step: NonNullable<Tested['step']>; readonly href: string }) {
  const words = useTranslations('audits')
  const at = (id: string | null) => (id === null ? null : `${href}/marks/${id}?sample=${step.sampleId}`)
  return (
    <>
      <p>{words('step', { place: step.place, items: step.items, number: step.number })}</p>
      <Pager label={words('steps')} previousHref={at(step.previousId)} nextHref={at(step.nextId)} />
    </>
  )
}

function Noted({ mark, revision }: { readonly mark: AuditMark; readonly revision: number }) {
  const words = useTranslations('audits')
  return (
    <p>
      {words('noted')} <StatusTag status={mark.result} /> <PersonName name={mark.notedName} /> <bdi dir="auto">{mark.note}</bdi>
      {mark.attributes.length === 0 ? null : <span> {words('agreed', { attributes: mark.attributes.map((each) => words(`attributes.${each}`)).join(', ') })}</span>}
      {mark.auditedCents === null ? null : <span> {words('found', { amount: formatCents(mark.auditedCents) })}</span>}
      {mark.donationRevision === revision ? null : <strong> {words('correctedSince')}</strong>}
      {mark.resolution === '' ? null : <span className="small muted"> {words('resolvedBy', { name: mark.resolvedName, resolution: mark.resolution })}</span>}
    </p>
  )
}
