import { useTranslations } from 'next-intl'
import { CalendarDay } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PersonName, RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import type { MatchReason } from '@/lib/domain/reconciliation/match-reason'
import type { BookRecord, StatementLine } from '@/lib/domain/reconciliation/matching'
import { recordFolders } from './place'

/** Lines of the bank, one below the other. */
export function LineParts({ lines }: { readonly lines: readonly StatementLine[] }) {
  return lines.map(({ id, on, amountCents, text }) => (
    <div key={id}>
      <CalendarDay day={on} /> <Money cents={amountCents} /> <PersonName name={text} />
    </div>
  ))
}

/** Records, each with a link to its page. */
export function RecordParts({ records, root }: { readonly records: readonly BookRecord[]; readonly root: string }) {
  return records.map(({ key, kind, id, number, on, amountCents, name }) => (
    <div key={key}>
      <PageLink href={`${root}/${recordFolders[kind]}/${id}`}><RecordNumber number={number} /></PageLink> <CalendarDay day={on} /> <Money cents={amountCents} /> <PersonName name={name} />
    </div>
  ))
}

/** Why, in words. */
export function Reasons({ reasons }: { readonly reasons: readonly MatchReason[] }) {
  const words = useTranslations('reconciliations.reasons')
  return (
    <ul>
      {reasons.map((reason) => <li key={reason.key}>{words(reason.key, { value: 'value' in reason ? reason.value : '', count: 'count' in reason ? reason.count : 0 })}</li>)}
    </ul>
  )
}
