import { getTranslations } from 'next-intl/server'
import type { FormProps } from '@/components/ui/form'
import { CarryForm, MatchForm, StatementCorrectionForm } from '@/components/reconciliations/statement-forms'
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
  /** The line that is carried; null for a difference. */
  readonly line: ReadLine | null
}

function option(value: string, { on, amountCents }: { readonly on: ReadLine['on']; readonly amountCents: Cents }, words: string) {
  return { value, label: [formatShort(on), formatCents(amountCents), words].filter((part) => part !== '').join(' ') }
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
        records={openRecords.map((each) => option(each.key, each, `${each.number} ${each.name}`))}
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
