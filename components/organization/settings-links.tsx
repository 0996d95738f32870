import { PageLink } from '@/components/ui/page-link'

export type SettingsLink = { readonly href: string; readonly label: string; readonly what: string }

/** The pages of the settings, each with what it is for. */
export function SettingsLinks({ links }: { readonly links: readonly SettingsLink[] }) {
  return (
    <ul className="stack">
      {links.map(({ href, label, what }) => (
        <li key={href}>
          <PageLink href={href}>{label}</PageLink>
          <br />
          <span className="muted">{what}</span>
        </li>
      ))}
    </ul>
  )
}
