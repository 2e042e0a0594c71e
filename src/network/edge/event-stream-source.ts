import type { EventStreams } from './event-streams.ts'

/** The page's `EventSource`, as the browser made it, except that the network is told when one is made and closed. */
export function createEventSourceClass(
  Native: typeof EventSource,
  { opened, closed }: Pick<EventStreams, 'opened' | 'closed'>,
): typeof EventSource {
  return class EventSource extends Native {
    constructor(url: string | URL, init?: EventSourceInit) {
      super(url, init)
      opened(withoutFragment(this.url))
    }

    override close(): void {
      if (this.readyState !== this.CLOSED) closed(withoutFragment(this.url))
      super.close()
    }
  }
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url
}
