import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'
import type { ChecklistEntry } from '@/lib/domain/checklists/assemble'
import { checklistItems } from '@/lib/domain/checklists/catalogue'
import { itemsOfKind, kindsOfItem } from '@/lib/domain/checklists/further-records'
import { hrefWith } from '@/lib/domain/query'
import type { StatementKind } from '@/lib/domain/statement-records/statement-record'

/** The lists of the records that an item looks at, narrowed to its period. */
export function RecordsOfItem({ entry: { item, period }, chapter }: { readonly entry: Pick<ChecklistEntry, 'item' | 'period'>; readonly chapter: string }) {
  const words = useTranslations('checklists')
  const kinds = useTranslations('statementRecords.kinds')
  const looksAt = kindsOfItem(item.id)
  if (looksAt.length === 0) return null
  return (
    <section>
      <h2>{words('furtherRecords')}</h2>
      <ul>
        {looksAt.map((kind) => (
          <li key={kind}><PageLink href={hrefWith(`/c/${chapter}/statement-records`, { kind, from: period.from, through: period.through })}>{kinds(`${kind}.many`)}</PageLink></li>
        ))}
      </ul>
    </section>
  )
}

/** The items of the checklist that look at a record of this kind, each with its question. */
export function ItemsOfRecord({ kind, chapter }: { readonly kind: StatementKind; readonly chapter: string }) {
  const words = useTranslations('checklists')
  const items = itemsOfKind(kind)
  return (
    <section>
      <h2>{words('ofRecord')}</h2>
      <ul>
        {checklistItems.filter(({ id }) => items.includes(id)).map(({ id, question }) => (
          <li key={id}><PageLink href={`/c/${chapter}/checklists/${id}`}>{id}</PageLink> {question}</li>
        ))}
      </ul>
    </section>
  )
}
