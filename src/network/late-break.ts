/**
 * Real ms between the last piece of content and the break. On its way through the service worker a stream
 * that errors overtakes what came before it, the head too. This is the platform's time and not the
 * lab's, so no scale applies.
 */
const BREATH_MS = 80

/** A response whose content, where it breaks off, does so only after the page has what came before. */
export function withLateBreak(response: Response): Response {
  if (!response.body) return response
  const reader = response.body.getReader()
  const content = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (done) controller.close()
          else controller.enqueue(value)
        } catch (error) {
          await new Promise((resolve) => setTimeout(resolve, BREATH_MS))
          controller.error(error)
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
  return new Response(content, response)
}
