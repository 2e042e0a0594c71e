import { CODE_ADDRESS, codeModule } from '#http/exercise/call-module.ts'
import type { StartWorker } from './run-call.ts'
import { runtimeSource } from './runtime/source.ts'

/**
 * Starts a worker for the learner's code in a frame without an origin. Code there has no cookies and no storage, can't
 * reach the page, and its policy leaves no way to the network: `connect-src` is `none`, and scripts come from
 * blobs of the frame only. What is removed with the frame ends at once. How much memory it may take no platform lets a
 * page say: the time it may take is the bound.
 */
export const startInSandbox: StartWorker = async (code, call, setup, onMessage) => {
  const frame = document.createElement('iframe')
  const channel = new MessageChannel()
  const kill = () => {
    channel.port1.close()
    frame.remove()
  }
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.hidden = true
  frame.srcdoc = frameDocument()
  const loaded = new Promise<void>((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true })
  })
  document.body.append(frame)
  await loaded
  channel.port1.onmessage = ({ data }: MessageEvent<unknown>) => onMessage(data)
  const message = {
    runtime: `onmessage = ({ data, ports }) => { onmessage = null; (${runtimeSource()})(self, ports[0], data) }`,
    code: codeModule(code),
    call,
    address: JSON.stringify(CODE_ADDRESS),
    setup,
  }
  // A frame without an origin can be addressed by no other name than *.
  frame.contentWindow?.postMessage(message, '*', [channel.port2])
  return { post: (said) => channel.port1.postMessage(said), kill }
}

const FRAME_SCRIPT = `
onmessage = ({ data: { runtime, code, call, address, setup }, ports }) => {
  const url = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
  const callUrl = url(call.replace(address, () => JSON.stringify(url(code))))
  new Worker(url(runtime)).postMessage({ ...setup, callUrl }, ports)
}`

function frameDocument(): string {
  const nonce = crypto.randomUUID()
  const policy = `default-src 'none'; script-src 'nonce-${nonce}' blob:; worker-src blob:`
  return (
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<script nonce="${nonce}">${FRAME_SCRIPT}</script>`
  )
}
