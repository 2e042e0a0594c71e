import type { Page } from '@playwright/test'

/** What a page's `fetch` showed of an answer. */
export interface Seen {
  readonly status: number
  readonly url: string
  readonly redirected: boolean
  readonly fields: Readonly<Record<string, string>>
  readonly text: string
  /** Bytes of the content. */
  readonly size: number
}

/** How a `fetch` failed, and the status it had seen by then: 0 for none. */
export interface Failed {
  readonly failed: string
  readonly status: number
}

/** A request as a table of endpoints writes it. */
export interface Asked {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly credentials?: RequestCredentials
}

/**
 * Lets the page `fetch` something and gives what it saw.
 * @param request method and URL, such as `GET https://httpbin.org/get`
 */
export async function ask(page: Page, request: string, init: Asked = {}): Promise<Seen | Failed> {
  const [method = '', url = ''] = request.split(' ')
  return page.evaluate(
    async ([target, options]) => {
      let status = 0
      try {
        const response = await fetch(target, options)
        status = response.status
        const bytes = new Uint8Array(await response.arrayBuffer())
        return {
          status: response.status,
          url: response.url,
          redirected: response.redirected,
          fields: Object.fromEntries(response.headers),
          text: new TextDecoder().decode(bytes),
          size: bytes.byteLength,
        }
      } catch (error) {
        return { failed: String(error), status }
      }
    },
    [url, { method, ...init }] as const,
  )
}
