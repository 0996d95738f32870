'use client'
import { ErrorPage } from '@/components/frame/error-page'

export default function PageError({ error, reset }: { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }) {
  return <ErrorPage reference={error.digest} retry={reset} />
}
