import { useTranslations } from 'next-intl'
import type { FileType } from '@/lib/domain/attachment'

const kilobyte = 1024
const megabyte = kilobyte * kilobyte

/** How a size and a type are said. */
export function useFileWords() {
  const words = useTranslations('files')
  return {
    size: (bytes: number) => {
      if (bytes < kilobyte) return words('sizes.bytes', { count: bytes })
      if (bytes < megabyte) return words('sizes.kilobytes', { count: Math.round(bytes / kilobyte) })
      return words('sizes.megabytes', { count: Math.round((bytes * 10) / megabyte) / 10 })
    },
    type: (type: FileType) => words(`types.${type}`),
  }
}
