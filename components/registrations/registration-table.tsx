import { useTranslations } from 'next-intl'
import { dayValue, textValue } from '@/components/records/summary-values'
import { DataTable } from '@/components/ui/data-table'
import { PageLink } from '@/components/ui/page-link'
import { EmptyState } from '@/components/ui/pager'
import type { Registration } from '@/lib/domain/registration'
import { registrationName } from './registration-labels'

/** The registrations of the organization; law and number lead to the page of each. */
export function RegistrationTable({ rows, href }: { readonly rows: readonly Registration[]; readonly href: string }) {
  const words = useTranslations('registrations')
  return (
    <DataTable
      caption={words('caption')}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState reason={words('empty')} />}
      columns={[
        {
          key: 'regime', label: words('fields.regime'), first: true,
          cell: ({ id, regime, number }) => <PageLink href={`${href}/${id}`}><bdi dir="auto">{registrationName(words(`regimes.${regime}`), number)}</bdi></PageLink>,
        },
        { key: 'jurisdiction', label: words('fields.jurisdiction'), cell: ({ jurisdiction }) => textValue(jurisdiction) },
        { key: 'registeredOn', label: words('fields.registeredOn'), cell: ({ registeredOn }) => dayValue(registeredOn) ?? <span className="muted">{words('notYet')}</span> },
        { key: 'expiresOn', label: words('fields.expiresOn'), cell: ({ expiresOn }) => dayValue(expiresOn) },
        { key: 'endedOn', label: words('fields.endedOn'), cell: ({ endedOn }) => dayValue(endedOn) },
      ]}
    />
  )
}
