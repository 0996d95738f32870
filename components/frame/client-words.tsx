import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Every form and field uses these; other namespaces are asked for where a client component needs them. */
const always = ['common', 'field', 'problem', 'refusal', 'status']

/** Gives client components their words: the common ones and the namespaces named here, and nothing else goes over the wire. */
export async function ClientWords({
  namespaces = [],
  children,
}: {
  readonly namespaces?: readonly string[]
  readonly children: ReactNode
}) {
  const messages = Object.entries(await getMessages()).filter(([namespace]) => always.includes(namespace) || namespaces.includes(namespace))
  return <NextIntlClientProvider messages={Object.fromEntries(messages)}>{children}</NextIntlClientProvider>
}
