import type { WireStep } from './wire-step.ts'

/** A step in words. */
export function told(step: WireStep): string {
  if (step.kind === 'wait') return `The client ${step.text}.`
  const { method, target, response, server, label, at, note } = step
  const when = label === undefined ? '' : `${label}, ${at}: `
  if (step.pending) return `${method} ${target} would go to the server. Nothing is sent yet.`
  const asks = `${step.dashed ? 'the browser asks' : 'the client sends'} ${method} ${target}`
  if (step.lost === 'request') return `${when}${asks}; it never arrives: ${step.outcome ?? 'lost'}.`
  const saw = server.length > 0 ? `; the server: ${server.join(', ')}` : ''
  const field = response?.field === undefined ? '' : ` with ${response.field}`
  const answer = response ? `${response.status} ${response.reason}${field}`.trim() : 'nothing'
  if (step.lost === 'response') {
    return `${when}${asks}${saw}; the client gets no usable answer: ${step.outcome ?? 'lost'} (the server sent ${answer}).`
  }
  const makes = note === undefined ? '' : `; for the client: ${note}`
  return `${when}${asks}${saw}; it answers ${answer}${makes}.`
}
