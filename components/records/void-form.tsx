'use client'
import { ActionBar } from '@/components/ui/action-bar'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'

type VoidFormProps = Omit<FormProps, 'labels' | 'loadSchema' | 'children'> & {
  readonly label: string
  readonly hint: string
  readonly explain: string
  readonly save: string
}

/** Voids a record of any kind: one question, why. */
export function VoidForm({ label, hint, explain, save, ...form }: VoidFormProps) {
  return (
    <Form {...form} labels={{ reason: label }} loadSchema={() => import('@/lib/schemas/reason').then((file) => file.voidSchema)}>
      <p>{explain}</p>
      <TextArea name="reason" label={label} hint={hint} rows={2} />
      <ActionBar save={save} />
    </Form>
  )
}
