import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/moments'
import { SummaryList } from '@/components/ui/summary-list'
import type { KeptSignature } from '@/lib/data/audits/signatures'
import type { ReportLine } from '@/lib/domain/reports/report-document'

type SignatureProps = { readonly signature: KeptSignature; readonly timeZone: string }

/** Who signed, over what, and what was concluded. */
export function SignatureFacts({ signature, timeZone }: SignatureProps) {
  const words = useTranslations('auditWorkpapers')
  const { signedName, closedAt, conclusion, workpapersSize, workpapersHash } = signature
  const signedAt = () => (closedAt === null ? null : <Instant at={closedAt} timeZone={timeZone} />)
  return (
    <>
      <SummaryList
        rows={[
          { key: 'signedBy', label: words('rows.signedBy'), value: words.rich('signedBy', { name: signedName, signedAt }) },
          { key: 'conclusion', label: words('rows.conclusion'), value: <bdi dir="auto">{conclusion}</bdi> },
          { key: 'size', label: words('rows.size'), value: words('size', { size: workpapersSize }) },
          { key: 'hash', label: words('rows.hash'), value: <bdi dir="ltr" className="hash">{workpapersHash}</bdi> },
        ]}
      />
      <p>{words('again')}</p>
    </>
  )
}

const formats = ['pdf', 'xlsx', 'csv', 'json'] as const

/** The workpapers as files. */
export function WorkpaperFiles({ href }: { readonly href: (format: string) => string }) {
  const words = useTranslations('auditWorkpapers')
  const names = useTranslations('reports.downloads')
  return (
    <>
      <h2>{words('away')}</h2>
      <p>{words('indexExplain')}</p>
      <ul>{formats.map((format) => <li key={format}><a href={href(format)}>{names(format)}</a></li>)}</ul>
    </>
  )
}

/** Every paper with the hash by which it is told from any other. */
export function PaperIndex({ lines }: { readonly lines: readonly ReportLine[] }) {
  const words = useTranslations('auditWorkpapers')
  return (
    <>
      <h2>{words('index')}</h2>
      <DataTable
        caption={words('index')}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { key: 'paper', label: words('columns.paper'), first: true, cell: ({ cells }) => <bdi>{cells[0]}</bdi> },
          { key: 'lines', label: words('columns.lines'), numeric: true, cell: ({ cells }) => cells[1] },
          { key: 'hash', label: words('columns.hash'), cell: ({ cells }) => <bdi dir="ltr" className="hash">{cells[2]}</bdi> },
        ]}
      />
    </>
  )
}

type EarlierProps = { readonly signatures: readonly KeptSignature[]; readonly timeZone: string; readonly href: (format: string, signedIn: number) => string }

/** Signatures that an act with a reason has ended; what they signed stays. */
export function EarlierSignatures({ signatures, timeZone, href }: EarlierProps) {
  const words = useTranslations('auditWorkpapers')
  if (signatures.length === 0) return null
  return (
    <>
      <h2>{words('earlier')}</h2>
      <ul>
        {signatures.map(({ index, signedName, closedAt, reopened }) => (
          <li key={index}>
            <span dir="auto">{words.rich('earlierSigned', { name: signedName, reason: reopened ?? '', signedAt: () => (closedAt === null ? null : <Instant at={closedAt} timeZone={timeZone} />) })}</span>{' '}
            <a href={href('json', index)}>{words('earlierFile')}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
