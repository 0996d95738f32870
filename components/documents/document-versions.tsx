import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import type { SourceDocument } from '@/lib/domain/documents/source-document'
import { hrefWith } from '@/lib/domain/query'
import styles from './documents.module.css'

type DocumentVersionsProps = { readonly versions: readonly SourceDocument[]; readonly href: string; readonly fileHref: (version: number) => string; readonly timeZone: string }

/** Every version of a document, with its hash and the file as it was sent. */
export function DocumentVersions({ versions, href, fileHref, timeZone }: DocumentVersionsProps) {
  const words = useTranslations('documents')
  return (
    <DataTable
      caption={words('versions')}
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        { key: 'version', label: words('fields.version'), cell: ({ version }) => <PageLink href={hrefWith(href, { version: String(version) })}>{words('versionName', { version })}</PageLink> },
        { key: 'file', label: words('fields.file'), cell: ({ version, fileName }) => <a href={fileHref(version)} download><PersonName name={fileName} /></a> },
        { key: 'importedBy', label: words('fields.importedBy'), cell: ({ importedName }) => <PersonName name={importedName} /> },
        { key: 'importedAt', label: words('fields.importedAt'), cell: ({ importedAt }) => <Instant at={importedAt} timeZone={timeZone} /> },
        { key: 'sha256', label: words('fields.sha256'), long: true, cell: ({ sha256 }) => <bdi dir="ltr"><code className={styles.hash}>{sha256}</code></bdi> },
      ]}
    />
  )
}
