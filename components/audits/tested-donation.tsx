import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './audits.module.css'
import { DonationRecord } from '@/components/donations/donation-record'
import { PersonName } from '@/components/ui/names'
import { StatusTag } from '@/components/ui/status-tag'
import type { AuditMark } from '@/lib/data/audits/mark'

type TestedDonationProps = Parameters<typeof DonationRecord>[0] & {
  /** What was noted before; null for a donation that is tested for the first time. */
  readonly mark: AuditMark | null
  /** The form in which a result is noted or resolved. */
  readonly children: ReactNode
}

/** A donation beside the form in which it is tested: the auditor reads the record, its checks and its history, and notes what came out. */
export function TestedDonation({ mark, children, ...record }: TestedDonationProps) {
  const words = useTranslations('audits')
  return (
    <div className={styles.beside}>
      <div>{children}</div>
      <section aria-label={words('record', { number: record.view.donation.number })}>
        {mark === null ? null : (
          <p>
            {words('noted')} <StatusTag status={mark.result} /> <PersonName name={mark.notedName} /> <bdi dir="auto">{mark.note}</bdi>
            {mark.donationRevision === record.view.donation.revision ? null : <strong> {words('correctedSince')}</strong>}
            {mark.resolution === '' ? null : <span className="small muted"> {words('resolvedBy', { name: mark.resolvedName, resolution: mark.resolution })}</span>}
          </p>
        )}
        <DonationRecord {...record} />
      </section>
    </div>
  )
}
