import { toClipboard } from '#workbench/code/clipboard.ts'
import { downloadText } from '#workbench/download.ts'
import type { Said } from './use-said.ts'

/** Copies a text; where the browser does not let the page, saves it as a file instead. Says which. */
export async function copyText(text: string, what: string, fileName: string): Promise<Said> {
  if (await toClipboard(text)) return { text: `${what} copied.` }
  downloadText(fileName, text, 'text/plain')
  return { text: `This browser does not let the page copy, so ${fileName} is in your downloads.` }
}
