import { useTranslations } from 'next-intl'
import { hrefWith } from '@/lib/domain/query'

/** The rows of a file of which nothing is recorded unless somebody does something, to take away with the reason of each; nothing where there are none. */
export function ProblemRows({ chapter, file, count }: { readonly chapter: string; readonly file: string; readonly count: number }) {
  const words = useTranslations('imports')
  return count === 0 ? null : <p><a href={hrefWith('/api/imports', { chapter, file })} download>{words('problemRows', { count })}</a></p>
}
