import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'
import type { AuditMark } from '@/lib/data/audits/mark-rows'
import { resultOfSample } from '@/lib/domain/audit/evaluation/sample-result'
import type { AuditSample } from '@/lib/domain/audit/sample'

/** How far a sample is tested, and the way back to all records. */
export function SampleProgress({ sample, marks, href }: { readonly sample: AuditSample; readonly marks: ReadonlyMap<string, AuditMark>; readonly href: string }) {
  const words = useTranslations('audits')
  const { items, open, exceptions } = resultOfSample(sample, marks)
  return (
    <>
      <h2>{words('ofSample', { number: sample.number })}</h2>
      <p>{words('sampleProgress', { tested: items - open, items, exceptions })} <PageLink href={href}>{words('all')}</PageLink></p>
    </>
  )
}
