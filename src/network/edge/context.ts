import type { HandlerContext } from '#network/service.ts'

/** Leads from the copy of a request that a handler gets to its context. Never on the wire. */
export const HOP_FIELD = 'roundtrip-hop'

const contexts = new Map<string, HandlerContext>()

/** Makes a context reachable from the request copy that carries this hop id; returns the way to forget it. */
export function provideContext(hopId: string, context: HandlerContext): () => void {
  contexts.set(hopId, context)
  return () => contexts.delete(hopId)
}

/**
 * What the edge knows of the request a handler was called with.
 * @throws Error when the request did not come through the edge
 */
export function contextOf(request: Request): HandlerContext {
  const context = contexts.get(request.headers.get(HOP_FIELD) ?? '')
  if (!context) throw new Error(`${request.url} did not come through the edge, so it has no context`)
  return context
}
