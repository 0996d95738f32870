import { encode } from 'uqr'

/** A QR code: its width in squares, and the dark ones as the path of an SVG. */
export type QrPicture = { readonly size: number; readonly path: string }

/** Gives the QR code of an address, with the quiet border that cameras need (ISO/IEC 18004). */
export function qrPicture(text: string): QrPicture {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : []))).join('')
  return { size, path }
}

/** The same as a file that stands alone: always black on white, because cameras read nothing else. */
export function qrFile(text: string): string {
  const { size, path } = qrPicture(text)
  const box = `0 0 ${String(size)} ${String(size)}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${String(size)}" height="${String(size)}"><rect width="${String(size)}" height="${String(size)}" fill="white"/><path d="${path}" fill="black"/></svg>`
}
