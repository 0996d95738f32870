import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SignForm } from '@/components/audits/sign-form'
import { VoidForm } from '@/components/records/void-form'
import { signingOfAudit } from '@/lib/data/audits/signing'
import { reopenAuditAction, signAuditAction } from '../../../actions'
import { kit, type Asked } from './forms'

/** Signs what stands; nothing while a drawn record has no result. */
export async function signForm(asked: Asked): Promise<ReactNode> {
  const { actor, chapter, audit } = asked
  const signing = await signingOfAudit(actor, { chapterId: chapter.id, id: audit.id })
  if (!signing.ok || signing.value.open > 0) return null
  const words = await getTranslations('auditWorkpapers')
  const form = await kit(asked, { form: 'audit-signature', heading: words('signTitle'), revision: audit.revision, hidden: { seen: String(signing.value.seen) } })
  return form === null ? null : <SignForm {...form} action={signAuditAction} />
}

/** Opens a signed audit again, for a reason. */
export async function reopenForm(asked: Asked): Promise<ReactNode> {
  const { actor, chapter, audit } = asked
  if (!(await signingOfAudit(actor, { chapterId: chapter.id, id: audit.id })).ok) return null
  const words = await getTranslations('auditWorkpapers')
  const form = await kit(asked, { form: 'audit-reopening', heading: words('reopenTitle'), revision: audit.revision })
  if (form === null) return null
  return <VoidForm {...form} name="audit-reopening" action={reopenAuditAction} label={words('reopenReason')} hint="" explain={words('reopenExplain')} save={words('reopenSave')} />
}
