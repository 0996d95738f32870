import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { PageLink } from '@/components/ui/page-link'
import { Footer } from './footer'
import { LanguageMenu } from './language-menu'
import { Navigation, type NavigationGroup } from './navigation'
import { SearchBox } from './search-box'
import styles from './frame.module.css'

export type Place = { readonly name: string; readonly href: string }

export type ShellProps = {
  readonly organization: Place | null
  readonly chapter: Place | null
  /** The other chapters that the person may open; more than seven are a link to the list. */
  readonly chapters?: readonly Place[]
  readonly navigation: readonly NavigationGroup[]
  /** `servedLocales()` */
  readonly locales: readonly Locale[]
  readonly account: { readonly name: string; readonly signOut: ReactNode } | null
  /** The page that searches the chapter. */
  readonly searchHref?: string
  /** The page that lists the keys. */
  readonly keysHref?: string
  readonly version: string
  /** Bars above the page: SealedBar, Notice. */
  readonly bars?: ReactNode
  readonly children: ReactNode
}

const chaptersMax = 7

/** The frame of every page: one header, one navigation, one main, one footer. Everything in it works without scripts. */
export function Shell(props: ShellProps) {
  const words = useTranslations('frame')
  const { navigation, bars, children } = props
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {words('skip')}
      </a>
      <Header {...props} />
      {bars === undefined ? null : (
        <aside className={styles.bars} aria-label={words('notices')}>
          {bars}
        </aside>
      )}
      <div className={navigation.length === 0 ? styles.bodyAlone : styles.body}>
        {navigation.length === 0 ? null : <Navigation groups={navigation} />}
        <main id="main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
      <Footer version={props.version} />
    </div>
  )
}

function Header({ organization, chapter, chapters = [], locales, account, searchHref, keysHref }: ShellProps) {
  const common = useTranslations('common')
  return (
    <header className={styles.header}>
      <PageLink href={chapter?.href ?? organization?.href ?? '/'} className={styles.brand}>
        {common('appName')}
      </PageLink>
      {organization === null ? null : <ChapterSwitch organization={organization} chapter={chapter} chapters={chapters} />}
      <div className={styles.tools}>
        {searchHref === undefined ? null : <SearchBox href={searchHref} />}
        <LanguageMenu locales={locales} />
        {account === null ? null : <AccountMenu {...account} keysHref={keysHref} />}
      </div>
    </header>
  )
}

function ChapterSwitch({
  organization,
  chapter,
  chapters,
}: {
  readonly organization: Place
  readonly chapter: Place | null
  readonly chapters: readonly Place[]
}) {
  const words = useTranslations('frame')
  return (
    <div className={styles.place}>
      <PageLink href={organization.href}>
        <bdi dir="auto">{organization.name}</bdi>
      </PageLink>
      {chapter === null || chapters.length > chaptersMax ? null : (
        <details className={styles.menu}>
          <summary>
            <span className="visually-hidden">{words('changeChapter')} </span>
            <bdi dir="auto">{chapter.name}</bdi>
          </summary>
          <ul>
            {[...chapters, { name: words('allChapters'), href: '/org' }].map(({ name, href }) => (
              <li key={href}>
                <PageLink href={href} aria-current={href === chapter.href ? 'true' : undefined}>
                  <bdi dir="auto">{name}</bdi>
                </PageLink>
              </li>
            ))}
          </ul>
        </details>
      )}
      {chapter !== null && chapters.length > chaptersMax ? (
        <PageLink href="/org">
          <bdi dir="auto">{chapter.name}</bdi> <span className="visually-hidden">{words('changeChapter')}</span>
        </PageLink>
      ) : null}
    </div>
  )
}

function AccountMenu({ name, signOut, keysHref }: { readonly name: string; readonly signOut: ReactNode; readonly keysHref: string | undefined }) {
  const words = useTranslations('frame')
  return (
    <details className={styles.menu}>
      <summary>{words('account')}</summary>
      <ul>
        <li className={styles.plain}>{words('signedInAs', { name })}</li>
        <li>
          <PageLink href="/account">{words('accountSettings')}</PageLink>
        </li>
        {keysHref === undefined ? null : <li><PageLink href={keysHref}>{words('keys.title')}</PageLink></li>}
        <li>{signOut}</li>
      </ul>
    </details>
  )
}
