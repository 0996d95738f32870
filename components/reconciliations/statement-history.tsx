import { useTranslations } from 'next-intl'
import { History } from '@/components/ui/history'
import { describeEntry } from '@/lib/domain/journal/describe'
import type { JournalEntry } from '@/lib/domain/journal/entry'

/** What was done with a statement: added, corrected, locked, unlocked and why. */
export function StatementHistory({ entries, timeZone }: { readonly entries: readonly JournalEntry[]; readonly timeZone: string }) {
  const words = useTranslations('settings')
  return (
    <section>
      <h2>{words('history')}</h2>
      <History timeZone={timeZone} entries={entries.map((entry) => ({ index: entry.index, event: describeEntry(entry).replace(/\.$/, ''), at: entry.at, reason: entry.reason, changes: [] }))} />
    </section>
  )
}
