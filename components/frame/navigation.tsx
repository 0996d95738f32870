import { useTranslations } from 'next-intl'
import { CurrentLink } from './current-link'
import styles from './frame.module.css'

export type NavigationItem = {
  /** Names the words `frame.items.<key>`. */
  readonly key: string
  readonly href: string
  /** The item is current on its own page only, not on the pages below it. */
  readonly exact?: boolean
  /** Open work behind the link, read as text: "Checklists, 4 open". */
  readonly open?: number
}
export type NavigationGroup = {
  readonly key: 'records' | 'reporting' | 'review' | 'administration'
  readonly items: readonly NavigationItem[]
}

type NavigationProps = { readonly groups: readonly NavigationGroup[] }

/** A column at the side on wide screens; below that the same list behind a Menu button that needs no scripts. */
export function Navigation({ groups }: NavigationProps) {
  const words = useTranslations('frame')
  return (
    <>
      <nav className={styles.navigation} aria-label={words('navigation')}>
        <Groups groups={groups} />
      </nav>
      <details className={styles.pageMenu}>
        <summary>{words('menu')}</summary>
        <nav aria-label={words('menu')}>
          <Groups groups={groups} />
        </nav>
      </details>
    </>
  )
}

function Groups({ groups }: NavigationProps) {
  const words = useTranslations('frame')
  return groups.map(({ key, items }) => (
    <ul key={key} aria-label={words(`groups.${key}`)}>
      {items.map((item) => (
        <li key={item.href}>
          <CurrentLink href={item.href} exact={item.exact === true}>
            {item.open === undefined || item.open === 0
              ? words(`items.${item.key}`)
              : words('open', { label: words(`items.${item.key}`), count: item.open })}
          </CurrentLink>
        </li>
      ))}
    </ul>
  ))
}
