import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Money } from '@/components/ui/money'
import type { CashProof } from '@/lib/domain/reconciliation/cash-proof'

/** Between bank and books, a row without an amount in any column says nothing here; the paper has all of them. */
function isTelling({ id, columns }: CashProof['rows'][number]): boolean {
  return ['bank', 'books', 'difference'].includes(id) || Object.values(columns).some((amount) => amount !== 0)
}

/** The four-way proof of cash: beginning, in, out and end, from the bank to the books. */
export function ProofTable({ proof }: { readonly proof: CashProof }) {
  const words = useTranslations('reconciliations.proof')
  return (
    <section>
      <h2>{words('title')}</h2>
      <DataTable
        headed
        caption={words('title')}
        rows={proof.rows.filter(isTelling)}
        rowKey={({ id }) => id}
        columns={[
          { key: 'row', label: words('columns.row'), first: true, cell: ({ id }) => words(`rows.${id}`) },
          { key: 'opening', label: words('columns.opening'), numeric: true, cell: ({ columns }) => <Money cents={columns.openingCents} /> },
          { key: 'in', label: words('columns.in'), numeric: true, cell: ({ columns }) => <Money cents={columns.inCents} /> },
          { key: 'out', label: words('columns.out'), numeric: true, cell: ({ columns }) => <Money cents={columns.outCents} /> },
          { key: 'closing', label: words('columns.closing'), numeric: true, cell: ({ columns }) => <Money cents={columns.closingCents} /> },
        ]}
      />
    </section>
  )
}
