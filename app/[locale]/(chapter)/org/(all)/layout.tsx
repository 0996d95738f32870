import type { ReactNode } from 'react'
import { signOutAction } from '../../../(public)/account/actions'
import { SignOut } from '@/components/account/sign-out'
import { Shell } from '@/components/frame/shell'
import { requireUser } from '@/lib/auth/actor'
import { servedLocales } from '@/lib/i18n/served-locales'
import { programVersion } from '@/lib/program-version'

/** The frame of pages above the chapters. */
export default async function OrganizationLayout({ children }: { readonly children: ReactNode }) {
  const { name } = await requireUser()
  const account = { name, signOut: <SignOut action={signOutAction} /> }
  return (
    <Shell organization={null} chapter={null} navigation={[]} locales={servedLocales()} account={account} version={programVersion}>
      {children}
    </Shell>
  )
}
