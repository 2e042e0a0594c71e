import type { Exchange } from '#http/exchange.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { downloadText } from '#workbench/download.ts'

/** A request in some form, and what that form can’t hold, each in a sentence. */
interface Written {
  readonly text: string
  readonly notes?: readonly string[]
}

/** A form that a request can be taken along in. */
export interface ExportForm {
  readonly label: string
  /** What it will have become: `curl command for bash`. */
  readonly what: string
  /** What it is good for, where the name does not say it. */
  readonly note?: string
  readonly write: (draft: RequestDraft) => Promise<Written>
}

/** Everything a request can be copied as. */
export const exportForms: readonly ExportForm[] = [
  {
    label: 'curl for bash, zsh',
    what: 'The curl command',
    write: async (draft) => ({ text: (await import('#http/curl/index.ts')).writeCurl(draft, 'posix') }),
  },
  {
    label: 'curl for Windows cmd',
    what: 'The curl command for cmd',
    write: async (draft) => ({ text: (await import('#http/curl/index.ts')).writeCurl(draft, 'cmd') }),
  },
  {
    label: '.http file',
    what: 'The request as a .http file',
    write: async (draft) => {
      const { writeHttpFile } = await import('#http/formats/index.ts')
      return writeHttpFile([{ name: `${draft.method} ${draft.url}`, draft }])
    },
  },
]

/** The link that opens a request in another sandbox; nothing is sent there. */
export const linkForm: ExportForm = {
  label: 'Link to this request',
  what: 'The link',
  note: 'It puts this request, faults included, into the sandbox of whoever opens it; nothing is sent.',
  write: async (draft) => {
    const { requestFragment } = await import('#http/request-link.ts')
    return { text: `${location.origin}${location.pathname}${requestFragment(draft)}` }
  },
}

/** Saves an exchange as a HAR file, and gives the name of the file. */
export async function downloadHar(exchange: Exchange): Promise<string> {
  const { writeHar } = await import('#http/formats/index.ts')
  const name = `roundtrip-${new Date(exchange.sentAt).toISOString().slice(0, 19).replaceAll(':', '-')}.har`
  downloadText(name, writeHar(exchange), 'application/json')
  return name
}
