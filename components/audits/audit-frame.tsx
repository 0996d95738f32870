import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BackLink } from '@/components/frame/breadcrumbs'
import { CalendarDay } from '@/components/ui/moments'
import { PageLink } from '@/components/ui/page-link'
import type { Audit } from '@/lib/domain/audit/engagement'
import { formatCents } from '@/lib/domain/money'
import { periodLabel } from '@/lib/domain/reporting-period'

/** The pages of an audit below its own. */
export const auditParts = ['samples', 'points', 'workpapers'] as const
export type AuditPart = (typeof auditParts)[number]

type AuditFrameProps = { readonly audit: Audit; /** The slug of the chapter. */ readonly chapter: string; readonly current: AuditPart | 'records'; readonly children: ReactNode }

/** The head of every page of an audit: whose it is, what would matter, and the way to its other parts. */
export function AuditFrame({ audit, chapter, current, children }: AuditFrameProps) {
  const words = useTranslations('audits')
  const href = `/c/${chapter}/audits`
  const { auditorName, tolerableCents, expectedCents, riskPercent } = audit
  return (
    <>
      <BackLink href={href} label={words('title')} />
      <h1>{words('heading', { name: auditorName })}</h1>
      <p>{words.rich('auditFacts', { period: periodLabel({ from: audit.periodFrom, through: audit.periodThrough }), endsOn: () => <CalendarDay day={audit.endsOn} /> })}</p>
      {audit.scope === '' ? null : <p dir="auto">{audit.scope}</p>}
      {tolerableCents === 0 ? null : <p>{words('materiality', { tolerable: formatCents(tolerableCents), expected: formatCents(expectedCents), risk: riskPercent })}</p>}
      <nav aria-label={words('parts.label')} className="no-print">
        <p className="row">
          {(['records', ...auditParts] as const).map((part) => (
            <PageLink key={part} href={part === 'records' ? `${href}/${audit.id}` : `${href}/${audit.id}/${part}`} aria-current={part === current ? 'page' : undefined}>{words(`parts.${part}`)}</PageLink>
          ))}
        </p>
      </nav>
      {children}
    </>
  )
}
