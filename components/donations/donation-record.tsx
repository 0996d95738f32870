import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { FindingList } from '@/components/records/finding-list'
import type { RecordHistoryProps } from '@/components/records/record-history'
import { DonationHistory } from './donation-history'
import { DonationSummary } from './donation-summary'

type DonationRecordProps = Parameters<typeof DonationSummary>[0] & Pick<RecordHistoryProps, 'names' | 'timeZone'> & {
  readonly findings: Parameters<typeof FindingList>[0]['findings']
  /** The page that sets a finding aside, for who may. */
  readonly setAside?: string | null
  readonly history: RecordHistoryProps['entries']
  /** The part that lists the report lines in which it counts. */
  readonly reports?: ReactNode
  /** The part that lists its receipts. */
  readonly receipts?: ReactNode
  /** The part that lists the files beside it. */
  readonly files: ReactNode
}

/** A donation whole: its facts, what the checks say, and who changed what, when and why. */
export function DonationRecord({ view, findings, setAside, history, reports, receipts, files, names, timeZone }: DonationRecordProps) {
  const words = useTranslations('donations')
  return (
    <>
      <DonationSummary view={view} />
      <h2>{words('findings')}</h2>
      <FindingList findings={findings} none={words('noFindings')} setAside={setAside} />
      {reports}
      {receipts}
      {files}
      <h2>{words('history')}</h2>
      <DonationHistory entries={history} names={names} what={view.donation.number} timeZone={timeZone} />
    </>
  )
}
