import { useTranslations } from 'next-intl'
import { Instant } from '@/components/ui/moments'
import { SummaryList } from '@/components/ui/summary-list'
import type { KeptMail } from '@/lib/data/outbox/rows'
import { directionOf } from '@/lib/domain/mail'
import { MailState } from './mail-state'
import styles from './outbox.module.css'

type MailLetterProps = { readonly mail: KeptMail; readonly chapter: { readonly slug: string; readonly timeZone: string } }

/** A mail in full: to whom, its text, its files, and the same as a file that any mail program opens. */
export function MailLetter({ mail, chapter }: MailLetterProps) {
  const words = useTranslations('outbox')
  const { to, paragraphs, files, language } = mail.mail
  return (
    <>
      <SummaryList
        rows={[
          { key: 'to', label: words('fields.to'), value: <><bdi dir="auto">{to.name}</bdi> <bdi dir="ltr">{to.address}</bdi></> },
          { key: 'at', label: words('fields.at'), value: <Instant at={mail.createdAt} timeZone={chapter.timeZone} /> },
          { key: 'state', label: words('fields.state'), value: <MailState mail={mail} /> },
          { key: 'files', label: words('fields.files'), value: files.length === 0 ? words('noFiles') : files.map(({ name }) => <div key={name}><bdi dir="ltr">{name}</bdi></div>) },
        ]}
      />
      <h2>{words('text')}</h2>
      <div lang={language} dir={directionOf(language)}>
        {paragraphs.map((text, place) => <p key={place} className={styles.paragraph}>{text}</p>)}
      </div>
      <p><a href={`/api/mails/${mail.id}?chapter=${encodeURIComponent(chapter.slug)}`}>{words('download')}</a></p>
    </>
  )
}
