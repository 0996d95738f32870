'use client'
import { ActionBar } from '@/components/ui/action-bar'
import { Form, type FormProps } from '@/components/ui/form'

/** A second person approves what somebody else entered: one button. */
export function ApproveForm({ explain, save, ...form }: Omit<FormProps, 'labels' | 'loadSchema' | 'children'> & { readonly explain: string; readonly save: string }) {
  return (
    <Form {...form} labels={{}}>
      <p>{explain}</p>
      <ActionBar save={save} />
    </Form>
  )
}
