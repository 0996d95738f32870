import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'
import styles from './frame.module.css'

export type Crumb = { readonly label: string; readonly href: string }

/** The pages above this one; the page itself is its `h1`. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const words = useTranslations('frame')
  return (
    <nav aria-label={words('breadcrumbs')} className={styles.breadcrumbs}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={href}>
            <PageLink href={href}>
              <bdi dir="auto">{label}</bdi>
            </PageLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** One step back, for forms: says where it leads. */
export function BackLink({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <p className={styles.back}>
      <PageLink href={href}>{label}</PageLink>
    </p>
  )
}
