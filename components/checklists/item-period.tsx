import { useTranslations } from 'next-intl'
import { CalendarDay } from '@/components/ui/moments'
import type { ChecklistEntry } from '@/lib/domain/checklists/assemble'

/** The period that an item asks about: from and through, or "Once". */
export function ItemPeriod({ entry: { item, period } }: { readonly entry: ChecklistEntry }) {
  const words = useTranslations('checklists')
  if (item.recurrence === 'once') return words('once')
  return <span>{words.rich('period', { from: () => <CalendarDay day={period.from} />, through: () => <CalendarDay day={period.through} /> })}</span>
}
