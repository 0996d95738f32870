import { useTranslations } from 'next-intl'
import { fileHref, type FilePlace } from './places'

const formats = ['pdf', 'xlsx', 'csv', 'json'] as const
const ldaFormats = ['house-xml', 'lda-json'] as const

/** A report as files; a very long PDF comes in parts, each with its own link. */
export function FileLinks({ place, parts = 1 }: { readonly place: FilePlace; readonly parts?: number }) {
  const words = useTranslations('reports.downloads')
  return (
    <ul>
      {formats.map((format) => (
        <li key={format}>
          <a href={fileHref(place, format)}>{words(format)}</a>
        </li>
      ))}
      {place.form.startsWith('lda-') ? ldaFormats.map((format) => <li key={format}><a href={fileHref(place, format)}>{words(format)}</a></li>) : null}
      {place.form === 'fec-f3x' ? <li><a href={fileHref(place, 'fec')}>{words('fec')}</a></li> : null}
      {Array.from({ length: parts - 1 }, (_, index) => index + 2).map((part) => (
        <li key={part}>
          <a href={fileHref(place, 'pdf', part)}>{words('part', { number: part, of: parts })}</a>
        </li>
      ))}
      {place.packed === true ? <li><a href={fileHref(place, 'pack')}>{words('pack')}</a></li> : null}
    </ul>
  )
}
