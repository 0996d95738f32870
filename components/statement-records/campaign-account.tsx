import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PersonName, RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { SummaryList } from '@/components/ui/summary-list'
import { balanceOf, type CampaignAccount } from '@/lib/domain/statement-records/campaign-account'

/** What a campaign received and transmitted, as Exhibit D asks; `chapter` is its address. */
export function CampaignAccountPart({ account, chapter }: { readonly account: CampaignAccount; readonly chapter: string }) {
  const words = useTranslations('statementRecords.account')
  const { gifts, givers, things, receivedCents, sent } = account
  const { sentCents, leftCents } = balanceOf(account)
  return (
    <section>
      <h2>{words('title')}</h2>
      <p>{words('explain')}</p>
      <SummaryList rows={[
        { key: 'received', label: words('received'), value: <><Money cents={receivedCents} /> {words('gifts', { gifts, givers })}</> },
        { key: 'things', label: words('things'), value: things === 0 ? null : words('thingsCount', { things }) },
        { key: 'sent', label: words('sent'), value: <Money cents={sentCents} /> },
        { key: 'left', label: words('left'), value: <Money cents={leftCents} /> },
      ].filter(({ value }) => value !== null)} />
      <DataTable
        caption={words('sentCaption')} rows={sent} rowKey={({ id }) => id} empty={<p>{words('noneSent')}</p>}
        columns={[
          { key: 'number', label: words('number'), first: true, cell: ({ id, number }) => <PageLink href={`/c/${chapter}/transfers/${id}`}><RecordNumber number={number} /></PageLink> },
          { key: 'on', label: words('on'), cell: ({ on }) => <CalendarDay day={on} /> },
          { key: 'recipient', label: words('recipient'), cell: ({ recipient }) => <PersonName name={recipient} /> },
          { key: 'amount', label: words('amount'), numeric: true, cell: ({ amountCents }) => <Money cents={amountCents} /> },
        ]}
      />
    </section>
  )
}
