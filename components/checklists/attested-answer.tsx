import { useTranslations } from 'next-intl'
import { CalendarDay } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import type { ChecklistEntry } from '@/lib/domain/checklists/assemble'
import { RecordLinks } from './record-links'

type EntryProps = { readonly entry: ChecklistEntry; readonly chapter: string }

/** What the records say otherwise since somebody answered; a worse answer is said in words. */
function ChangedSince({ entry: { attested, changed, computed, item }, chapter }: EntryProps) {
  const words = useTranslations('checklists.changed')
  const status = useTranslations('status')
  if (attested === null || changed === null || computed === null) return null
  const word = (answer: string) => status(answer === 'none-yet' ? 'none' : answer)
  return (
    <section>
      <h2>{words('heading')}</h2>
      {changed.isRegression ? <p><strong>{words('worse', { was: word(changed.was.answer), now: word(computed.answer) })}</strong></p> : null}
      <p>{words.rich('was', { name: attested.attestedName, day: () => <CalendarDay day={attested.attestedOn} /> })}</p>
      <blockquote><p>{changed.was.reason}</p></blockquote>
      {changed.records.length === 0 ? null : <RecordLinks chapter={chapter} records={changed.records} count={changed.records.length} heading={words('records', { count: changed.records.length })} />}
      {attested.answer === 'confirmed' && item.answerMode === 'automatic-confirmed' ? <p>{words('again')}</p> : null}
    </section>
  )
}

/** The answer of a named person with its day, its reason, the end of an exception, who approved it, and what changed since. */
export function AttestedAnswer({ entry, chapter }: EntryProps) {
  const words = useTranslations('checklists')
  const { attested } = entry
  if (attested === null) return null
  const { answer, attestedName, attestedOn, note, exceptedUntil, confirmed } = attested
  return (
    <>
      <section>
        <h2>{words('attested')}</h2>
        <p>{words(`answers.${answer}`)}</p>
        {exceptedUntil === null ? null : <p>{words.rich('exceptedUntil', { day: () => <CalendarDay day={exceptedUntil} /> })}</p>}
        <p><PersonName name={attestedName} />, <CalendarDay day={attestedOn} /></p>
        {note === '' ? null : <p dir="auto">{note}</p>}
        <p className="muted">
          {confirmed === null ? words('secondPerson.waiting') : words.rich('secondPerson.approved', { name: () => <PersonName name={confirmed.name} />, day: () => <CalendarDay day={confirmed.on} /> })}
        </p>
      </section>
      <ChangedSince entry={entry} chapter={chapter} />
    </>
  )
}
