import { Worker } from 'node:worker_threads'
import { CODE_ADDRESS, codeModule } from '#http/exercise/call-module.ts'
import type { StartWorker } from '#workbench/exercise/run-call.ts'
import { runtimeSource } from '#workbench/exercise/runtime/source.ts'

const asUrl = (code: string) => `data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`

/** Starts a worker of Node on the same runtime as in a browser: for tests, whose code is known. */
export const startInNode: StartWorker = async (code, call, setup, onMessage) => {
  const callUrl = asUrl(
    call.replace(JSON.stringify(CODE_ADDRESS), () => JSON.stringify(asUrl(codeModule(code)))),
  )
  const main = `
    import { parentPort, workerData } from 'node:worker_threads'
    const port = { postMessage: (message) => parentPort.postMessage(message), onmessage: null }
    parentPort.on('message', (data) => port.onmessage({ data }))
    const listeners = {}
    globalThis.addEventListener = (type, listener) => { listeners[type] = listener }
    process.on('unhandledRejection', (reason) => listeners.unhandledrejection({ reason, preventDefault() {} }))
    ;(${runtimeSource()})(globalThis, port, workerData)`
  const worker = new Worker(new URL(asUrl(main)), { workerData: { ...setup, callUrl } })
  worker.on('message', onMessage)
  return { post: (message) => worker.postMessage(message), kill: () => void worker.terminate() }
}
