import { useTranslations } from 'next-intl'
import { ActForm } from '@/components/account/act-form'
import { useFileWords } from '@/components/attachments/file-words'
import { downloadHref, inboxUploadHref, recordHref } from '@/components/attachments/places'
import { UploadForm } from '@/components/attachments/upload-form'
import { UploadProblems } from '@/components/attachments/upload-problems'
import { ClientWords } from '@/components/frame/client-words'
import { Banner } from '@/components/frame/banner'
import type { FormAction } from '@/components/ui/form'
import { CalendarDay, Instant } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { EmptyState } from '@/components/ui/pager'
import type { InboxFile, InboxView } from '@/lib/data/attachments/inbox'
import { formatShort } from '@/lib/domain/calendar-date'
import { formatCents } from '@/lib/domain/money'
import { textOfQuery, textsOfQuery, type Query } from '@/lib/domain/query'
import { PaperChoice } from './paper-choice'

type ReceiptInboxProps = {
  readonly inbox: InboxView
  readonly chapter: { readonly slug: string; readonly timeZone: string }
  readonly locale: string
  readonly query: Query
  readonly link: FormAction
  readonly throwAway: FormAction
}

/** Papers that came without a record: what was read in each, and the payments that it may belong to, each linked by one button. */
export function ReceiptInbox({ inbox, chapter, locale, query, link, throwAway }: ReceiptInboxProps) {
  const words = useTranslations('files')
  const arrived = Number(textOfQuery(query, 'arrived'))
  return (
    <ClientWords namespaces={['files']}>
      <UploadProblems keys={textsOfQuery(query, 'refused')} limits={inbox.limits} />
      {arrived > 0 ? <Banner kind="success">{words('inbox.arrived', { count: arrived })}</Banner> : null}
      {textOfQuery(query, 'thrown') === '' ? null : <Banner kind="success">{words('inbox.thrown')}</Banner>}
      <p>{words('inbox.intro')}</p>
      <UploadForm action={inboxUploadHref(chapter.slug, locale)} megabytesMax={inbox.limits.megabytes} label={words('inbox.choose')} />
      <h2>{words('inbox.waits')}</h2>
      {inbox.files.length === 0 ? <EmptyState reason={words('inbox.empty')} /> : null}
      {inbox.files.map((file) => <Paper key={file.upload.id} file={file} others={inbox.others} mayRead={inbox.mayRead} chapter={chapter} link={link} throwAway={throwAway} />)}
    </ClientWords>
  )
}

type PaperProps = Pick<ReceiptInboxProps, 'chapter' | 'link' | 'throwAway'> & { readonly file: InboxFile; readonly others: InboxView['others']; readonly mayRead: boolean }

function Paper({ file: { upload, uploadedAt, clues, suggestions }, others, mayRead, chapter, link, throwAway }: PaperProps) {
  const words = useTranslations('files')
  const said = useFileWords()
  const found = [...clues.amounts.slice(0, 5).map(formatCents), ...clues.days.slice(0, 3).map(formatShort)]
  const hidden = { chapter: chapter.slug, uploadIds: upload.id, evidenceOn: '', note: '' }
  return (
    <section className="stack" aria-labelledby={`paper-${upload.id}`}>
      <hr />
      <h3 id={`paper-${upload.id}`}><PersonName name={upload.name} /></h3>
      {mayRead ? <p><a href={downloadHref(chapter.slug, upload.id)} download aria-label={words('downloadNamed', { name: upload.name })}>{words('download')}</a></p> : null}
      <p className="small muted">{said.type(upload.fileType)}, <bdi>{said.size(upload.sizeBytes)}</bdi>. {words('inbox.sent')} <Instant at={uploadedAt} timeZone={chapter.timeZone} /></p>
      <p>{found.length === 0 ? words('inbox.nothingRead') : words('inbox.read', { found: found.join(', ') })}</p>
      {suggestions.length === 0 && found.length > 0 ? <p>{words('inbox.nothingSuggested')}</p> : null}
      {suggestions.length === 0 ? null : (
        <ul>
          {suggestions.map(({ record: { kind, id, number, name, on, amountCents }, fits }) => (
            <li key={id} className="stack">
              <p><PageLink href={recordHref(chapter.slug, { kind, id })}><bdi dir="ltr">{number}</bdi></PageLink>, <PersonName name={name} />, <CalendarDay day={on} />, <Money cents={amountCents} /> ({fits.map((fit) => words(`inbox.fits.${fit}`)).join(', ')})</p>
              <ActForm action={link} act="link-paper" label={words('inbox.link', { number })} hidden={{ ...hidden, kind, recordId: id }} />
            </li>
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <details>
          <summary>{words('inbox.other')}</summary>
          <PaperChoice
            action={link} hidden={hidden} label={words('inbox.record')} button={words('inbox.linkChosen', { name: upload.name })} id={`record-${upload.id}`}
            records={others.map(({ kind, id, number, name, on, amountCents }) => ({ value: `${kind}/${id}`, label: `${number}, ${name}, ${formatShort(on)}, ${formatCents(amountCents)}` }))}
          />
        </details>
      )}
      <details>
        <summary>{words('inbox.foreign')}</summary>
        <p>{words('inbox.throwAwayHint')}</p>
        <ActForm action={throwAway} act="throw-away-paper" label={words('inbox.throwAway', { name: upload.name })} hidden={{ chapter: chapter.slug, recordId: upload.id }} look="button button-bad" />
      </details>
    </section>
  )
}
