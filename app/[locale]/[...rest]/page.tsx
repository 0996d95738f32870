import { notFound } from 'next/navigation'

/** Every address that no page answers, so that the page saying so has the frame and the language. */
export default function UnknownPage(): never {
  notFound()
}
