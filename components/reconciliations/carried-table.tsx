import { useTranslations } from 'next-intl'
import { ActForm } from '@/components/account/act-form'
import { DataTable } from '@/components/ui/data-table'
import { Money } from '@/components/ui/money'
import { PageLink } from '@/components/ui/page-link'
import { hiddenOf, type StatementPlace } from './place'

/** What stays open with a name, a sign and a reason. */
export function CarriedTable({ place }: { readonly place: StatementPlace }) {
  const words = useTranslations('reconciliations')
  const { statement } = place.view
  const isOpen = statement.state === 'open'
  return (
    <section>
      <h2>{words('carried.title')}</h2>
      {statement.carried.length === 0 ? <p>{words('carried.none')}</p> : (
        <DataTable
          headed
          caption={words('carried.title')}
          rows={statement.carried.map((item, index) => ({ ...item, index }))}
          rowKey={({ index }) => String(index)}
          columns={[
            { key: 'name', label: words('columns.name'), first: true, cell: ({ name }) => <bdi dir="auto">{name}</bdi> },
            { key: 'amount', label: words('columns.amount'), numeric: true, cell: ({ amountCents }) => <Money cents={amountCents} /> },
            { key: 'reason', label: words('columns.reason'), long: true, cell: ({ reason }) => <bdi dir="auto">{reason}</bdi> },
            {
              key: 'acts', label: words('columns.acts'),
              cell: ({ index, name }) => (isOpen ? (
                <ActForm
                  action={place.act}
                  act="drop"
                  label={<>{words('carried.drop')}<span className="visually-hidden"> {name}</span></>}
                  hidden={{ ...hiddenOf(place), act: 'drop', place: String(index) }}
                  look="link-button"
                />
              ) : null),
            },
          ]}
        />
      )}
      {isOpen ? <p><PageLink href={`${place.root}/reconciliations/${statement.id}/carry`}>{words('carried.add')}</PageLink></p> : null}
    </section>
  )
}
