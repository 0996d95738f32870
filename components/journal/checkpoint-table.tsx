import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/moments'
import type { Instant as InstantText } from '@/lib/domain/instant'

type CheckpointRow = { readonly size: number; readonly root: string; readonly cause: string; readonly madeAt: InstantText }

type CheckpointTableProps = { readonly checkpoints: readonly CheckpointRow[]; readonly chapter: string; readonly timeZone: string }

const causes = ['request', 'import', 'day', 'rotation', 'seal'] as const

/** The checkpoints, newest first, each with the file that is to be kept elsewhere. */
export function CheckpointTable({ checkpoints, chapter, timeZone }: CheckpointTableProps) {
  const words = useTranslations('checkpoint')
  const causeOf = (text: string) => causes.find((cause) => cause === text) ?? 'request'
  return (
    <DataTable
      caption={words('caption')}
      rows={checkpoints}
      rowKey={({ size }) => String(size)}
      columns={[
        { key: 'size', label: words('fields.size'), cell: ({ size }) => <bdi dir="ltr">{size}</bdi> },
        { key: 'madeAt', label: words('fields.madeAt'), cell: ({ madeAt }) => <Instant at={madeAt} timeZone={timeZone} /> },
        { key: 'cause', label: words('fields.cause'), cell: ({ cause }) => words(`causes.${causeOf(cause)}`) },
        { key: 'root', label: words('fields.root'), cell: ({ root }) => <bdi dir="ltr"><code>{root}</code></bdi> },
        {
          key: 'file', label: words('fields.file'),
          cell: ({ size }) => <a href={`/api/journal/checkpoint-${size}.txt?chapter=${chapter}`} download>{words('download', { size })}</a>,
        },
      ]}
    />
  )
}
