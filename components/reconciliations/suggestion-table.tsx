import { useTranslations } from 'next-intl'
import { ActForm } from '@/components/account/act-form'
import { DataTable } from '@/components/ui/data-table'
import type { Suggestion } from '@/lib/domain/reconciliation/suggest'
import { LineParts, Reasons, RecordParts } from './parts'
import { hiddenOf, type StatementPlace } from './place'

function keysOf({ lines, records }: Suggestion) {
  return { lines: lines.map(({ id }) => id).join(','), records: records.map(({ key }) => key).join(',') }
}

/** What may be the same money, with the reasons: accepted one by one, or the certain ones together. */
export function SuggestionTable({ place }: { readonly place: StatementPlace }) {
  const words = useTranslations('reconciliations')
  const { suggestions } = place.view
  const certain = suggestions.filter((suggestion) => suggestion.certain).length
  const hidden = hiddenOf(place)
  const named = (what: string, { records }: Suggestion) => words('suggestions.of', { what, record: records[0]?.number ?? '' })
  return (
    <section>
      <h2>{words('suggestions.title')}</h2>
      {suggestions.length === 0 ? <p>{words('suggestions.none')}</p> : <p>{words('suggestions.explain')}</p>}
      {certain === 0 ? null : <ActForm action={place.act} act="match-certain" label={words('suggestions.certain', { count: certain })} hidden={{ ...hidden, act: 'match-certain' }} look="button button-primary" />}
      {suggestions.length === 0 ? null : (
        <DataTable
          headed
          caption={words('suggestions.title')}
          rows={suggestions}
          rowKey={(suggestion) => keysOf(suggestion).lines}
          columns={[
            { key: 'lines', label: words('columns.line'), long: true, cell: ({ lines }) => <LineParts lines={lines} /> },
            { key: 'records', label: words('columns.record'), long: true, cell: ({ records }) => <RecordParts records={records} root={place.root} /> },
            { key: 'reason', label: words('columns.reason'), long: true, cell: ({ reasons }) => <Reasons reasons={reasons} /> },
            {
              key: 'acts', label: words('columns.acts'),
              cell: (suggestion) => (
                <div className="row">
                  <ActForm action={place.act} act="match" label={<ActLabel short={words('suggestions.accept')} whole={named(words('suggestions.accept'), suggestion)} />} hidden={{ ...hidden, act: 'match', ...keysOf(suggestion) }} />
                  <ActForm action={place.act} act="refuse" label={<ActLabel short={words('suggestions.refuse')} whole={named(words('suggestions.refuse'), suggestion)} />} hidden={{ ...hidden, act: 'refuse', ...keysOf(suggestion) }} look="link-button" />
                </div>
              ),
            },
          ]}
        />
      )}
    </section>
  )
}

/** A short word for eyes; the whole for who hears it among others. */
function ActLabel({ short, whole }: { readonly short: string; readonly whole: string }) {
  return (
    <>
      <span aria-hidden>{short}</span>
      <span className="visually-hidden">{whole}</span>
    </>
  )
}
