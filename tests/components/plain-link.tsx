import { createElement, type ComponentProps } from 'react'

/** Stands for next/link, which watches the screen and reports after a test has ended. */
export default function PlainLink({ prefetch, ...rest }: ComponentProps<'a'> & { readonly prefetch?: boolean }) {
  return <span data-prefetch={String(prefetch)}>{createElement('a', rest)}</span>
}
