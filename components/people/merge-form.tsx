'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { RadioGroup } from '@/components/ui/choice-fields'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import type { MergeField } from '@/lib/domain/merge'
import styles from './people.module.css'

/** One field in which the two differ, in the words of both. */
export type MergeChoice = { readonly field: MergeField; readonly label: string; readonly stays: string; readonly goes: string }

type MergeFormProps = Omit<FormProps, 'labels' | 'loadSchema' | 'children' | 'name'> & { readonly choices: readonly MergeChoice[]; readonly names: { readonly stays: string; readonly goes: string } }

/** Two entries side by side: for each field in which they differ, whose value stays; or that they are two people. */
export function MergeForm({ choices, names, ...form }: MergeFormProps) {
  const words = useTranslations('people.merge')
  const labels = { ...Object.fromEntries(choices.map(({ field, label }) => [`take-${field}`, label])), same: words('same'), reason: words('reason') }
  return (
    <Form {...form} name="person-merge" labels={labels} loadSchema={() => import('@/lib/schemas/merge').then((file) => file.mergeSchema)}>
      <ul>
        {(['stays', 'goes', 'records', 'sealed', 'undo'] as const).map((each) => <li key={each}>{words(`explain.${each}`, names)}</li>)}
      </ul>
      {choices.length === 0 ? <p>{words('noDifference')}</p> : null}
      <div className={styles.sides}>
        {choices.map(({ field, label, stays, goes }) => (
          <RadioGroup
            key={field}
            name={`take-${field}`}
            label={label}
            options={[{ value: 'stays', label: stays, hint: words('ofStays') }, { value: 'goes', label: goes, hint: words('ofGoes') }]}
          />
        ))}
      </div>
      <RadioGroup name="same" label={words('same')} options={(['yes', 'no'] as const).map((value) => ({ value, label: words(`sameAs.${value}`), hint: words(`sameHint.${value}`) }))} />
      <TextArea name="reason" label={words('reason')} hint={words('reasonHint')} rows={2} />
      <ActionBar save={words('save')} />
    </Form>
  )
}
