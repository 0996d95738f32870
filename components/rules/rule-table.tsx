import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { cents, formatCents } from '@/lib/domain/money'
import type { Figure, RegisteredRule } from '@/lib/domain/rules/register'

type RuleTableProps = { readonly caption: string; readonly rules: readonly RegisteredRule[]; readonly empty: string }

/** Rules with their figures, when they hold, their sources, and by when they are read again. */
export function RuleTable({ caption, rules, empty }: RuleTableProps) {
  const words = useTranslations('rules')
  return (
    <DataTable
      caption={caption}
      rows={rules}
      rowKey={({ id }) => id}
      empty={<p>{empty}</p>}
      columns={[
        { key: 'label', label: words('columns.rule'), first: true, long: true, cell: ({ label, regime, id }) => <>{label}<br /><span className="small muted">{regime} <code dir="ltr">{id}</code></span></> },
        { key: 'figure', label: words('columns.figure'), cell: ({ figure, period }) => <><RuleFigure figure={figure} />{period === '' ? null : <><br /><span className="small">{period}</span></>}</> },
        { key: 'holds', label: words('columns.holds'), cell: (rule) => <Holds rule={rule} /> },
        { key: 'citation', label: words('columns.citation'), long: true, cell: ({ citation, source }) => <>{citation}{source === '' ? null : <><br /><span className="small muted">{source}</span></>}</> },
        {
          key: 'mark', label: words('columns.mark'),
          cell: ({ mark, reviewOn }) => <>{mark.split('/').map((each) => words(`marks.${each}`)).join('; ')}<br /><span className="small muted">{words.rich('review', { day: () => <CalendarDay day={reviewOn} /> })}</span></>,
        },
      ]}
    />
  )
}

function RuleFigure({ figure }: { readonly figure: Figure | null }) {
  const words = useTranslations('rules')
  if (figure === null) return null
  const { amount, unit, comparison } = figure
  const told = unit === 'money' ? formatCents(cents(amount)) : words(`units.${unit}`, { amount })
  return <>{comparison === null ? told : words(`comparisons.${comparison}`, { figure: told })}</>
}

/** A rule without days of its own held when it was read: more is not known. */
function Holds({ rule: { from, through, readOn } }: { readonly rule: RegisteredRule }) {
  const words = useTranslations('rules.holds')
  const days = { from: () => (from === null ? null : <CalendarDay day={from} />), through: () => (through === null ? null : <CalendarDay day={through} />) }
  if (from === null) return <>{through === null ? words.rich('read', { day: () => <CalendarDay day={readOn} /> }) : words.rich('through', days)}</>
  return <>{through === null ? words.rich('from', days) : words.rich('both', days)}</>
}
