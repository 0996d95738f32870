import { getTranslations } from 'next-intl/server'
import type { FormProps } from '@/components/ui/form'
import { MatchForm } from '@/components/reconciliations/match-form'
import { CarryForm, StatementCorrectionForm } from '@/components/reconciliations/statement-forms'
import { VoidForm } from '@/components/records/void-form'
import type { ReadLine } from '@/lib/data/reconciliations/lines'
import type { StatementView } from '@/lib/data/reconciliations/view'
import { formatShort } from '@/lib/domain/calendar-date'
import { formatCents, formatGrouped, type Cents } from '@/lib/domain/money'
import { openForm } from '@/lib/form-state'
import { carryItemAction, correctBankStatementAction, matchLinesAction, unlockStatementAction, voidBankStatementAction } from '../../actions'

type Words = Awaited<ReturnType<typeof getTranslations<'reconciliations'>>>

/** The heading of each act, by its name in the address. */
export function titlesOf(words: Words): Readonly<Record<string, string>> {
  return { match: words('byHand.title'), correct: words('correct.title'), carry: words('carried.heading'), unlock: words('unlock.title'), void: words('void.title') }
}

type StatementActFormProps = {
  readonly act: string
  readonly form: Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children' | 'action'>
  readonly view: StatementView
  /** The line that is carried or matched; null for a difference, or where it is chosen in the form. */
  readonly line: ReadLine | null
}

function option(value: string, { on, amountCents }: { readonly on: ReadLine['on']; readonly amountCents: Cents }, words: string) {
  return { value, cents: amountCents, label: [formatShort(on), formatCents(amountCents), words].filter((part) => part !== '').join(' ') }
}

/** Records of the amount of the line first, then those that go the same way, in their order. */
function nearestFirst(records: StatementView['openRecords'], line: ReadLine | null): StatementView['openRecords'] {
  if (line === null) return records
  const distance = ({ amountCents }: { readonly amountCents: Cents }) => (amountCents === line.amountCents ? 0 : amountCents > 0 === line.amountCents > 0 ? 1 : 2)
  return records.toSorted((left, right) => distance(left) - distance(right))
}

/** The form of one act on a statement. */
export async function StatementActForm({ act, form, view, line }: StatementActFormProps) {
  const words = await getTranslations('reconciliations')
  const { statement, openLines, openRecords, proof } = view
  const revision = { revision: statement.revision }
  const reason = { label: words('fields.reason'), hint: words('hints.reason') }
  if (act === 'match') {
    return (
      <MatchForm
        {...form}
        action={matchLinesAction}
        lines={openLines.map((each) => option(each.id, each, each.text))}
        records={nearestFirst(openRecords, line).map((each) => option(each.key, each, `${each.number} ${each.name}`))}
        line={line?.id ?? null}
      />
    )
  }
  if (act === 'correct') {
    const initial = openForm({ opening: formatGrouped(statement.openingCents), closing: formatGrouped(statement.closingCents) }, revision)
    return <StatementCorrectionForm {...form} action={correctBankStatementAction} initial={initial} />
  }
  if (act === 'carry') {
    const initial = openForm(line === null ? { amount: formatGrouped(proof.differenceCents) } : {}, revision)
    return <CarryForm {...form} action={carryItemAction} initial={initial} line={line === null ? null : option(line.id, line, line.text).label} />
  }
  if (act === 'unlock') return <VoidForm {...form} {...reason} name="bank-statement-unlock" action={unlockStatementAction} initial={openForm({}, revision)} explain={words('unlock.explain')} save={words('unlock.save')} />
  return <VoidForm {...form} {...reason} name="bank-statement-void" action={voidBankStatementAction} initial={openForm({}, revision)} explain={words('void.explain')} save={words('void.save')} />
}
