import { base64Size } from '#http/base64.ts'
import { byteSize } from '#http/describe.ts'
import type { FileContent } from '#http/request-draft.ts'

/** How many bytes of files a request may carry: they are kept in this browser with every request sent. */
const MOST = 10_000_000

/**
 * Reads chosen files, up to what a request may carry beside `present` bytes.
 * @throws Error that says which is too large, or can’t be read
 */
export async function readFiles(files: readonly File[], present = 0): Promise<FileContent[]> {
  let size = present
  for (const file of files) {
    size += file.size
    if (size > MOST) {
      throw new Error(
        `“${file.name}” has ${byteSize(file.size)}${present > 0 || files.length > 1 ? ', and the others count too' : ''}: a request carries files of ${byteSize(MOST)} at most, for each one sent is kept in this browser.`,
      )
    }
  }
  return Promise.all(files.map(readFile))
}

/** Of how many bytes these files are together. */
export function sizeOf(files: readonly (FileContent | undefined)[]): number {
  return files.reduce((size, file) => size + (file ? base64Size(file.base64) : 0), 0)
}

function readFile(file: File): Promise<FileContent> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      // A data URL: what follows the comma is the base64.
      const url = String(reader.result)
      resolve({ name: file.name, type: file.type, base64: url.slice(url.indexOf(',') + 1) })
    })
    reader.addEventListener('error', () =>
      reject(new Error(`“${file.name}” can’t be read: ${reader.error?.message ?? 'the browser refused'}`)),
    )
    reader.readAsDataURL(file)
  })
}
