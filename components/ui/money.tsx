import { formatCents, type Cents } from '@/lib/domain/money'

/** `$1,234.56` in every language, also inside right-to-left text. */
export function Money({ cents }: { readonly cents: Cents }) {
  return (
    <bdi dir="ltr" className="number">
      {formatCents(cents)}
    </bdi>
  )
}
