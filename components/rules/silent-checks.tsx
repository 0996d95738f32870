import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { silentChecks } from '@/lib/domain/rules/register'

/** What the checks never find, because the program can know nothing of it: with the reason, so that nobody waits for them. */
export function SilentChecks() {
  const words = useTranslations('rules')
  return (
    <section>
      <h2>{words('silent')}</h2>
      <p>{words('silentWhy')}</p>
      <DataTable
        caption={words('silentCaption')}
        rows={silentChecks}
        rowKey={({ id }) => id}
        columns={[
          { key: 'what', label: words('columns.silent'), first: true, long: true, cell: ({ what, id }) => <>{what}<br /><code className="small muted" dir="ltr">{id}</code></> },
          { key: 'why', label: words('columns.why'), long: true, cell: ({ why }) => why },
          { key: 'citation', label: words('columns.citation'), long: true, cell: ({ citation }) => citation },
          { key: 'mark', label: words('columns.mark'), cell: ({ mark }) => mark.split('/').map((each) => words(`marks.${each}`)).join('; ') },
        ]}
      />
    </section>
  )
}
