import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/moments'
import { PageLink } from '@/components/ui/page-link'
import type { KeptMail } from '@/lib/data/outbox/rows'
import { MailState } from './mail-state'

type MailTableProps = { readonly mails: readonly KeptMail[]; readonly chapter: { readonly slug: string; readonly timeZone: string } }

/** What goes out, to whom, and what became of it. */
export function MailTable({ mails, chapter }: MailTableProps) {
  const words = useTranslations('outbox')
  return (
    <DataTable
      caption={words('title')}
      rows={mails}
      rowKey={({ id }) => id}
      columns={[
        { key: 'subject', label: words('fields.subject'), cell: ({ id, mail }) => <PageLink href={`/c/${chapter.slug}/outbox/${id}`}><bdi dir="auto">{mail.subject}</bdi></PageLink> },
        { key: 'to', label: words('fields.to'), cell: ({ mail }) => <bdi dir="auto">{mail.to.name}</bdi> },
        { key: 'kind', label: words('fields.kind'), cell: ({ kind }) => words(`kinds.${kind}`) },
        { key: 'at', label: words('fields.at'), cell: ({ createdAt }) => <Instant at={createdAt} timeZone={chapter.timeZone} /> },
        { key: 'state', label: words('fields.state'), cell: (mail) => <MailState mail={mail} /> },
      ]}
    />
  )
}
