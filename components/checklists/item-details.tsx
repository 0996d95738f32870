import { useTranslations } from 'next-intl'
import { CalendarDay } from '@/components/ui/moments'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import type { ChecklistEntry } from '@/lib/domain/checklists/assemble'
import { groupLabel, isToBeConfirmed } from '@/lib/domain/checklists/catalogue'
import type { ChecklistItem } from '@/lib/domain/checklists/item-format'
import { AttestedAnswer } from './attested-answer'
import { RecordsOfItem } from './further-records'
import { ItemPeriod } from './item-period'
import { RecordLinks } from './record-links'

function Citations({ item }: { readonly item: ChecklistItem }) {
  const words = useTranslations('checklists')
  return (
    <ul>
      {item.citations.map((citation) => (
        <li key={citation.ref}>
          {citation.ref} {isToBeConfirmed(citation) ? <strong>{words('toBeConfirmed')}</strong> : null} <span className="muted">{words(`read.${citation.read}`)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Why the item is asked: the place in the source document with its quote, and each citation with how far it was read. */
function WhyWeAsk({ item }: { readonly item: ChecklistItem }) {
  const words = useTranslations('checklists')
  return (
    <section>
      <h2>{words('why')}</h2>
      <p>{words('source', { section: item.source.section })}</p>
      <blockquote><p>{item.source.quote}</p></blockquote>
      <h3>{words('citations')}</h3>
      <Citations item={item} />
      {item.note === null ? null : <p>{item.note}</p>}
    </section>
  )
}

/** What the records say: the answer, the sentence, the query in words and the records. */
function FromRecords({ entry, chapter }: { readonly entry: ChecklistEntry; readonly chapter: string }) {
  const words = useTranslations('checklists')
  const { item, computed } = entry
  if (item.computedFrom === null) return item.notComputedBecause === null ? null : <p>{item.notComputedBecause}</p>
  return (
    <section>
      <h2>{words('fromRecords')}</h2>
      {computed === null ? null : (
        <>
          <p><StatusTag status={computed.answer === 'none-yet' ? 'none' : computed.answer} /></p>
          <p>{computed.reason}</p>
        </>
      )}
      <h3>{words('query')}</h3>
      <p>{item.computedFrom}</p>
      <p>{words('passWhen', { passWhen: item.passWhen })}</p>
      {computed === null ? null : <RecordLinks chapter={chapter} records={computed.records} count={computed.recordCount} />}
    </section>
  )
}

/** An item with its period, state, reasons and computed answer; a form or a history may follow. */
export function ItemDetails({ entry, chapter }: { readonly entry: ChecklistEntry; readonly chapter: string }) {
  const words = useTranslations('checklists')
  const { item, applies, state, dueOn } = entry
  return (
    <>
      <SummaryList
        rows={[
          { key: 'group', label: words('columns.group'), value: groupLabel(item.group) },
          { key: 'period', label: words('columns.period'), value: <ItemPeriod entry={entry} /> },
          { key: 'state', label: words('columns.state'), value: <StatusTag status={applies ? state : 'does-not-apply'} /> },
          { key: 'due', label: words('columns.due'), value: applies && dueOn !== null ? <CalendarDay day={dueOn} /> : words('noDue') },
          { key: 'attestor', label: words('columns.attestor'), value: item.attestor },
          { key: 'evidence', label: words('columns.evidence'), value: item.acceptedEvidence.join(', ') },
        ]}
      />
      <WhyWeAsk item={item} />
      <FromRecords entry={entry} chapter={chapter} />
      <RecordsOfItem entry={entry} chapter={chapter} />
      <AttestedAnswer entry={entry} chapter={chapter} />
    </>
  )
}
