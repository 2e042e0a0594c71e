import type { Exchange } from '#http/exchange.ts'
import { downloadText } from '#workbench/download.ts'
import type { TakenAlong } from './taken-along.ts'

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
  /** Its variables stay variables, and their values go along unless they are secret. */
  readonly keepsVariables?: true
  readonly write: (request: TakenAlong) => Promise<Written>
}

const list = new Intl.ListFormat('en')

/** Everything a request can be copied as. */
export const exportForms: readonly ExportForm[] = [
  {
    label: 'curl for bash, zsh',
    what: 'The curl command',
    write: async ({ sent }) => ({ text: (await import('#http/curl/index.ts')).writeCurl(sent, 'posix') }),
  },
  {
    label: 'curl for Windows cmd',
    what: 'The curl command for cmd',
    write: async ({ sent }) => ({ text: (await import('#http/curl/index.ts')).writeCurl(sent, 'cmd') }),
  },
  {
    label: '.http file',
    what: 'The request as a .http file',
    write: async ({ sent }) => {
      const { writeHttpFile } = await import('#http/formats/index.ts')
      return writeHttpFile([{ name: `${sent.method} ${sent.url}`, draft: sent }])
    },
  },
]

/** The link that opens a request in another sandbox; nothing is sent there. */
export const linkForm: ExportForm = {
  label: 'Link to this request',
  what: 'The link',
  note: 'It puts this request, faults included, into the sandbox of whoever opens it; nothing is sent.',
  keepsVariables: true,
  write: async ({ draft, environment }) => {
    const { requestFragment } = await import('#http/request-link.ts')
    const secret =
      environment?.variables.filter((variable) => variable.secret).map(({ name }) => `{{${name}}}`) ?? []
    return {
      text: `${location.origin}${location.pathname}${requestFragment(draft, environment)}`,
      notes:
        secret.length === 0
          ? []
          : [
              `${list.format(secret)} ${secret.length === 1 ? 'is' : 'are'} secret and stayed here: whoever opens the link is asked for a value.`,
            ],
    }
  },
}

/** Saves an exchange as a HAR file, and gives the name of the file. */
export async function downloadHar(exchange: Exchange): Promise<string> {
  const { writeHar } = await import('#http/formats/index.ts')
  const name = `roundtrip-${new Date(exchange.sentAt).toISOString().slice(0, 19).replaceAll(':', '-')}.har`
  downloadText(name, writeHar(exchange), 'application/json')
  return name
}
