import { useFormatter, useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/moments'
import type { NotedRun } from '@/lib/data/installation/backup-runs'

type BackupTableProps = { readonly runs: readonly NotedRun[]; readonly timeZone: string }

const megabyte = 1_000_000

/** What was done with backups, newest first; why something failed stands in the words of the program. */
export function BackupTable({ runs, timeZone }: BackupTableProps) {
  const words = useTranslations('backups')
  const format = useFormatter()
  const outcome = ({ kind, problem, verifiedAt }: NotedRun) => {
    if (problem !== null) return <span lang="en">{problem}</span>
    if (kind === 'rehearsal') return words('outcome.rehearsed')
    return kind === 'restore' ? words(verifiedAt === null ? 'outcome.notVerified' : 'outcome.verified') : words(`outcome.${kind}`)
  }
  return (
    <DataTable
      caption={words('runs')}
      rows={runs}
      rowKey={({ id }) => id}
      columns={[
        { key: 'at', label: words('fields.at'), cell: ({ at }) => <Instant at={at} timeZone={timeZone} /> },
        { key: 'what', label: words('fields.what'), cell: ({ kind, automatic }) => words(automatic ? 'kinds.nightly' : `kinds.${kind}`) },
        { key: 'outcome', label: words('fields.outcome'), cell: outcome },
        { key: 'file', label: words('fields.file'), cell: ({ fileName }) => <bdi dir="ltr">{fileName}</bdi> },
        { key: 'size', label: words('fields.size'), numeric: true, cell: ({ sizeBytes }) => (sizeBytes === 0 ? '' : words('megabytes', { size: format.number(sizeBytes / megabyte, { maximumFractionDigits: 1 }) })) },
      ]}
    />
  )
}
