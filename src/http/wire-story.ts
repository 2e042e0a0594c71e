/** A step of a told exchange in which nothing is on the wire. */
export interface WireStoryWait {
  /** What the client waits for, in words. */
  readonly wait: string
}

/** A step of a told exchange: a request, and what became of it. */
export interface WireStoryHop {
  /** Method and target, such as `POST /orders`. */
  readonly request: string
  /** Status code and phrase, such as `201 Created`; absent where nothing came back. */
  readonly response?: string
  /** The one response field that matters, as `Name: value`. */
  readonly field?: string
  /** What the server saw or did. */
  readonly server?: string
  /** Which of the two messages went missing on its way. */
  readonly lost?: 'request' | 'response'
  /** What the client makes of it. */
  readonly note?: string
  /** A request the browser makes by itself, drawn dashed. */
  readonly preflight?: boolean
}

/** An exchange that is told, not sent: what a drawing in a lesson shows. */
export interface WireStorySpec {
  /** One sentence that sums the drawing up; its accessible name. */
  readonly name: string
  /** Who asks: `your script`. */
  readonly client: string
  /** Who answers: `api.example.com`. */
  readonly server: string
  readonly hops: readonly (WireStoryHop | WireStoryWait)[]
}
