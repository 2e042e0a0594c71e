/** An event as an `EventSource` gets it (WHATWG HTML, 9.2.6). */
export interface StreamEvent {
  /** What the stream calls it; `message` where it says nothing. */
  readonly type: string
  readonly data: string
  /** The id that a client names when it comes back; empty while none was sent. */
  readonly lastEventId: string
}

/** Reads a stream of events as it comes, whatever pieces it comes in. */
export interface EventStreamReader {
  /** Takes the next bytes of the stream; gives the events that are complete by now. */
  push(bytes: Uint8Array): StreamEvent[]
  /** The id that a client would name if the stream ended now. An event that was cut off does not count. */
  readonly lastEventId: string
  /** How long the stream asks a client to wait before it comes back, in ms; undefined while it has not said. */
  readonly retryMs: number | undefined
}

/**
 * Reads one text/event-stream from its beginning. Nothing in it is an error: what can't be read is skipped.
 * @param lastEventId the one that a client had before, when it comes back
 */
export function createEventStreamReader(lastEventId = ''): EventStreamReader {
  const decoder = new TextDecoder()
  let unfinished = ''
  let afterReturn = false
  let type = ''
  let data: string[] = []
  let idSeen = lastEventId
  let retryMs: number | undefined

  const finishEvent = (): StreamEvent[] => {
    lastEventId = idSeen
    const event = { type: type || 'message', data: data.join('\n'), lastEventId }
    const hasData = data.length > 0
    type = ''
    data = []
    return hasData ? [event] : []
  }

  const readLine = (line: string): StreamEvent[] => {
    if (line === '') return finishEvent()
    const colon = line.indexOf(':')
    const name = colon === -1 ? line : line.slice(0, colon)
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'event') type = value
    else if (name === 'data') data.push(value)
    else if (name === 'id' && !value.includes('\0')) idSeen = value
    else if (name === 'retry' && /^\d+$/.test(value)) retryMs = Number(value)
    return []
  }

  return {
    push(bytes) {
      let text = decoder.decode(bytes, { stream: true })
      if (text === '') return []
      // A line feed right after a carriage return belongs to it, even where the two came in different pieces.
      if (afterReturn && text.startsWith('\n')) text = text.slice(1)
      afterReturn = text.endsWith('\r')
      const lines = (unfinished + text).split(/\r\n|\r|\n/)
      unfinished = lines.pop() ?? ''
      return lines.flatMap(readLine)
    },
    get lastEventId() {
      return lastEventId
    },
    get retryMs() {
      return retryMs
    },
  }
}

/** What can be written into a stream of events in one go: an event, a comment, a wish, or all of them. */
export interface StreamEntry {
  /** Shown to nobody; keeps the connection from looking dead. */
  readonly comment?: string
  readonly event?: string
  /** May have several lines. */
  readonly data?: string
  readonly id?: string
  /** How long a client should wait before it comes back, in whole ms. */
  readonly retryMs?: number
}

/** An entry as it stands in a text/event-stream. Line ends inside a name or an id become spaces. */
export function writeStreamEntry({ comment, event, data, id, retryMs }: StreamEntry): string {
  const lines = [
    ...linesOf(comment).map((line) => `: ${line}`),
    ...(retryMs === undefined ? [] : [`retry: ${retryMs}`]),
    ...(event === undefined ? [] : [`event: ${oneLine(event)}`]),
    ...(id === undefined ? [] : [`id: ${oneLine(id)}`]),
    ...linesOf(data).map((line) => `data: ${line}`),
  ]
  return `${lines.join('\n')}\n\n`
}

function linesOf(text: string | undefined): string[] {
  return text?.split(/\r\n|\r|\n/) ?? []
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ')
}
