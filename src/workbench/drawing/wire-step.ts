/** One step of a wire drawing, top to bottom. */
export type WireStep =
  | {
      readonly kind: 'hop'
      /** In the left gutter: `Attempt 2`, and when it began. */
      readonly label?: string
      readonly at?: string
      readonly method: string
      readonly target: string
      /** The browser's own request, such as a preflight. */
      readonly dashed: boolean
      readonly response?: { readonly status: number; readonly reason: string; readonly field?: string }
      /** Not sent yet: the request is drawn as what would go out. */
      readonly pending?: boolean
      /** Where a message went missing, or was kept from the page. */
      readonly lost?: 'request' | 'response'
      /** What the client makes of a loss, such as `timed out after 1 s`. */
      readonly outcome?: string
      /** What the client makes of an answer it got. */
      readonly note?: string
      /** In the right gutter: what the server saw or did; the first is the main one. */
      readonly server: readonly string[]
      /** Names the host where it differs from the drawing's server. */
      readonly host?: string
      /** Lab ms the server worked, for the bar on its post. */
      readonly workedMs?: number
    }
  | { readonly kind: 'wait'; readonly text: string }
