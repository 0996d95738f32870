import type { CalendarDate } from '@/lib/domain/calendar-date'
import { formatCents } from '@/lib/domain/money'
import type { SealedStatement } from '@/lib/data/receipts/statement'
import type { PurposePart, RaisedPart } from '@/lib/domain/receipts/donor-statement'
import type { ReceiptLanguage, Say } from '@/lib/domain/receipts/receipt'
import styles from './receipts.module.css'

type SheetProps = {
  readonly statements: readonly SealedStatement[]
  readonly language: ReceiptLanguage
  readonly direction: 'ltr' | 'rtl'
  readonly organization: string
  readonly chapter: string
  readonly say: Say
  readonly day: (day: CalendarDate) => string
}

/** What was raised, spent and sent, in plain sentences of the donor's language. */
export function DonorStatementSheet({ statements, language, direction, organization, chapter, say, day }: SheetProps) {
  return (
    <section className={styles.sheet} lang={language} dir={direction} aria-labelledby="statement-title">
      <p><strong><bdi>{organization}</bdi></strong> <bdi>{chapter}</bdi></p>
      <h2 id="statement-title">{say('title')}</h2>
      <p>{say('source')}</p>
      {statements.map(({ statement, seal }) => (
        <section key={seal.number} aria-label={seal.number}>
          <h3>{say('period', { from: day(statement.period.from), through: day(statement.period.through) })}</h3>
          <p>{say('raised', { amount: formatCents(statement.raisedCents) })}</p>
          <Raised parts={statement.raisedFor} say={say} />
          <p>{say('spent', { amount: formatCents(statement.spentCents) })}</p>
          <Parts parts={statement.spentFor} say={say} />
          <p>{say('sent', { amount: formatCents(statement.sentCents) })}</p>
          <Parts parts={statement.sentFor} say={say} />
          <p className="small muted">{say('seal', { number: seal.number })} <code dir="ltr" className={styles.line}>{seal.textHash}</code></p>
        </section>
      ))}
      <p className="small muted">{say('notAdvice')}</p>
    </section>
  )
}

function Raised({ parts, say }: { readonly parts: readonly RaisedPart[]; readonly say: Say }) {
  if (parts.length === 0) return null
  return <ul>{parts.map(({ purposes, amountCents }) => <li key={purposes.join()}>{purposes.map((purpose) => say(`purposes.${purpose}`)).join(' · ')}: <bdi dir="ltr">{formatCents(amountCents)}</bdi></li>)}</ul>
}

function Parts({ parts, say }: { readonly parts: readonly PurposePart[]; readonly say: Say }) {
  if (parts.length === 0) return null
  return <ul>{parts.map(({ purpose, amountCents }) => <li key={purpose}>{say(`purposes.${purpose}`)}: <bdi dir="ltr">{formatCents(amountCents)}</bdi></li>)}</ul>
}
