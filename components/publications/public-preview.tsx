import { useTranslations } from 'next-intl'
import { Banner } from '@/components/frame/banner'
import { DataTable } from '@/components/ui/data-table'
import { Money } from '@/components/ui/money'
import type { PublicPreview } from '@/lib/data/publications/preview'
import { freeTexts } from '@/lib/domain/publication/free-texts'

/** Exactly what becomes public of a sealed version: figures, groups of donors and which were put together, and every free text. */
export function ReportPreview({ preview: { version: { report, hash }, groups, inTheWay } }: { readonly preview: PublicPreview }) {
  const words = useTranslations('publications.preview')
  const texts = freeTexts(report)
  const { gifts, figures, payments, transfers, contacts, amends, notShown } = report
  return (
    <>
      {inTheWay === null ? null : <Banner kind="warning"><p>{words('inTheWay', { number: inTheWay })}</p></Banner>}
      {amends === null ? null : <Banner kind="warning"><p>{words('amended')}</p></Banner>}
      <h2>{words('title')}</h2>
      {notShown.map((sentence) => <p key={sentence}>{sentence}</p>)}
      <DataTable
        caption={words('figures')} rows={figures} rowKey={({ id }) => id}
        columns={[{ key: 'figure', label: words('figure'), cell: ({ label }) => label }, { key: 'amount', label: words('amount'), numeric: true, cell: ({ amountCents }) => (amountCents === null ? words('notShown') : <Money cents={amountCents} />) }]}
      />
      {gifts.length === 0 ? null : (
        <DataTable
          caption={words('groups')} rows={gifts} rowKey={({ id }) => id}
          columns={[
            { key: 'who', label: words('who'), cell: ({ who }) => <bdi>{who}</bdi> },
            { key: 'donors', label: words('donors'), numeric: true, cell: ({ donors }) => donors },
            { key: 'amount', label: words('amount'), numeric: true, cell: ({ amountCents }) => <Money cents={amountCents} /> },
            { key: 'rule', label: words('rule'), cell: ({ requiredBy }) => requiredBy },
          ]}
        />
      )}
      <h3>{words('merged')}</h3>
      {groups.merged.length === 0 ? <p>{words('mergedNone')}</p> : <ul>{groups.merged.map(({ who, donors }) => <li key={who}><bdi>{who}</bdi>: {donors}</li>)}</ul>}
      <p>{words('payments', { payments: payments.length, transfers: transfers.length, contacts: contacts.length })}</p>
      {texts.length === 0 ? <p>{words('textsNone')}</p> : (
        <DataTable
          caption={words('texts')} rows={texts.map((text, place) => ({ ...text, place }))} rowKey={({ place }) => String(place)}
          columns={[{ key: 'where', label: words('where'), cell: ({ where }) => <bdi>{where}</bdi> }, { key: 'text', label: words('text'), long: true, cell: ({ text }) => <span dir="auto">{text}</span> }]}
        />
      )}
      <p className="small">{words('hash')} <bdi dir="ltr" className="hash">{hash}</bdi></p>
    </>
  )
}
