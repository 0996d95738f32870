import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'

/** Above a list: one new record, or many at once. */
export function NewRecord({ href, batches, label }: { readonly href: string; readonly batches: string; readonly label: string }) {
  const words = useTranslations('batches')
  return (
    <p className="row">
      <PageLink className="button button-primary" href={`${href}/new`}>{label}</PageLink>
      <PageLink href={batches}>{words('many')}</PageLink>
    </p>
  )
}
