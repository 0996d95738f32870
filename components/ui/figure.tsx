import { formatCents, type Cents } from '@/lib/domain/money'
import { PageLink } from './page-link'

/** An amount that opens to its records, its arithmetic and its rule. `label` says of what, for who hears the link alone. */
export function Figure({ cents, href, label }: { readonly cents: Cents; readonly href: string; readonly label: string }) {
  return (
    <PageLink href={href} className="number">
      <span className="visually-hidden">{label} </span>
      <bdi dir="ltr">{formatCents(cents)}</bdi>
    </PageLink>
  )
}
