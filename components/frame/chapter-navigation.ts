import type { Permission, RecordArea } from '@/lib/domain/permission'
import type { NavigationGroup } from './navigation'

type Entry = { readonly key: string; readonly path: string; readonly permission: Permission; readonly area?: RecordArea; readonly exact?: boolean }

/** Every page of a chapter in its order, with the permission that shows it. */
const entries: readonly { readonly key: NavigationGroup['key']; readonly items: readonly Entry[] }[] = [
  {
    key: 'records',
    items: [
      { key: 'dashboard', path: '', permission: 'chapter.read', exact: true },
      { key: 'donations', path: '/donations', permission: 'chapter.read', area: 'donations' },
      { key: 'receipts', path: '/receipts', permission: 'receipt.issue' },
      { key: 'contacts', path: '/lobbying-contacts', permission: 'chapter.read', area: 'contacts' },
      { key: 'expenditures', path: '/expenditures', permission: 'chapter.read', area: 'spending' },
      { key: 'transfers', path: '/transfers', permission: 'chapter.read', area: 'spending' },
      { key: 'statementRecords', path: '/statement-records', permission: 'chapter.read', area: 'contacts' },
      { key: 'imports', path: '/imports', permission: 'donation.import' },
      { key: 'bankAccounts', path: '/bank-accounts', permission: 'bank.reconcile' },
      { key: 'reconciliations', path: '/reconciliations', permission: 'bank.reconcile' },
      { key: 'people', path: '/people', permission: 'chapter.read', area: 'people' },
      { key: 'screening', path: '/screening', permission: 'screening.read' },
    ],
  },
  {
    key: 'reporting',
    items: [
      { key: 'reports', path: '/reports', permission: 'chapter.read' },
      { key: 'deadlines', path: '/deadlines', permission: 'chapter.read' },
      { key: 'checklists', path: '/checklists', permission: 'chapter.read', area: 'checklists' },
      { key: 'documents', path: '/documents', permission: 'chapter.read', area: 'checklists' },
      { key: 'profile', path: '/profile', permission: 'journal.read' },
      { key: 'rules', path: '/rules', permission: 'chapter.read' },
    ],
  },
  {
    key: 'review',
    items: [
      { key: 'audits', path: '/audits', permission: 'chapter.read' },
      { key: 'journal', path: '/journal', permission: 'journal.read' },
      { key: 'outbox', path: '/outbox', permission: 'mail.read' },
    ],
  },
  { key: 'administration', items: [{ key: 'settings', path: '/settings', permission: 'settings.change' }] },
]

/** What the navigation of a chapter shows to somebody: pages outside the role are left out. `open` counts work by item key. */
export function chapterNavigation(
  chapter: string,
  { allowed, opened }: { readonly allowed: (permission: Permission) => boolean; readonly opened: (area: RecordArea) => boolean },
  open: Readonly<Record<string, number>> = {},
): readonly NavigationGroup[] {
  return entries
    .map(({ key, items }) => ({
      key,
      items: items
        .filter((item) => allowed(item.permission) && (item.area === undefined || opened(item.area)))
        .map((item) => ({ key: item.key, href: `/c/${chapter}${item.path}`, exact: item.exact, open: open[item.key] })),
    }))
    .filter((group) => group.items.length > 0)
}

/** What the navigation of the whole organization shows: every page of it, since a role for all of it opens them. */
export function organizationNavigation(organization: string): readonly NavigationGroup[] {
  return [
    { key: 'records', items: [{ key: 'dashboard', href: organization, exact: true }, { key: 'chapters', href: '/org', exact: true }] },
    { key: 'reporting', items: [{ key: 'reports', href: `${organization}/reports` }, { key: 'deadlines', href: `${organization}/deadlines` }] },
  ]
}
