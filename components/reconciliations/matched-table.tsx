import { useTranslations } from 'next-intl'
import { ActForm } from '@/components/account/act-form'
import { DataTable } from '@/components/ui/data-table'
import { LineParts, RecordParts } from './parts'
import { hiddenOf, type StatementPlace } from './place'

/** What is matched, with the reason that the journal holds; as long as the period is open, each can be taken back. */
export function MatchedTable({ place }: { readonly place: StatementPlace }) {
  const words = useTranslations('reconciliations')
  const { matches, statement } = place.view
  return (
    <section>
      <h2>{words('matched.title')}</h2>
      {matches.length === 0 ? <p>{words('matched.none')}</p> : (
        <DataTable
          headed
          caption={words('matched.title')}
          rows={matches}
          rowKey={({ match }) => match.id}
          columns={[
            { key: 'lines', label: words('columns.line'), long: true, cell: ({ lines }) => <LineParts lines={lines} /> },
            { key: 'records', label: words('columns.record'), long: true, cell: ({ records }) => <RecordParts records={records} root={place.root} /> },
            { key: 'reason', label: words('columns.reason'), long: true, cell: ({ match, holds }) => (holds ? match.reason : <strong>{words('matched.broken')}</strong>) },
            {
              key: 'acts', label: words('columns.acts'),
              cell: ({ match, records }) => (statement.state === 'open' ? (
                <ActForm
                  action={place.act}
                  act="unmatch"
                  label={<>{words('matched.takeBack')}<span className="visually-hidden"> {records[0]?.number}</span></>}
                  hidden={{ ...hiddenOf(place), act: 'unmatch', matchId: match.id }}
                  look="link-button"
                />
              ) : null),
            },
          ]}
        />
      )}
    </section>
  )
}
