'use client'
import { useTranslations } from 'next-intl'
import { proofField } from '@/lib/domain/recent-proof'
import { useForm } from './form-context'
import { TextField } from './text-field'

/** The password once more, where the server has just asked for it: above the button of the act, in the form as it was sent. */
export function ProofField() {
  const words = useTranslations('field')
  const { asksProof } = useForm()
  if (!asksProof) return null
  return <TextField name={proofField} label={words('proof')} hint={words('proofHint')} type="password" autoComplete="current-password" />
}
