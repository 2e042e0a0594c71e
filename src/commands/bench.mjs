import { spawn } from 'node:child_process'
import { installLocked, run } from './install.mjs'
import { findChromium } from './chromium.mjs'
import { firstLoad, pages } from './first-load.mjs'
import { measureHistory } from './history.mjs'
import { measurePaint } from './paint.mjs'
import { measureInspector } from './bench-inspector/index.mjs'
import { measureNetwork } from './bench-network/index.mjs'

const PORT = '4184'

installLocked()
if (run('npx', ['vite', 'build', '--logLevel', 'warn']) !== 0) process.exit(1)

let over = false
console.log(
  '\nFirst-load JavaScript, brotli (the mock network comes after the first paint, and is not in it)',
)
for (const { name, modules, budget } of pages) {
  const { bytes, files } = firstLoad('dist', modules)
  const kilobytes = bytes / 1_000
  over ||= kilobytes > budget
  console.log(
    `  ${name.padEnd(10)} ${kilobytes.toFixed(1).padStart(6)} kB of ${budget} kB, ${files.length} files`,
  )
}

// Started without npx, which would leave its child behind when it is ended.
const server = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'preview', '--logLevel', 'error'], {
  env: { ...process.env, PORT },
  stdio: 'inherit',
})
try {
  const address = `http://localhost:${PORT}`
  const chromium = await findChromium()
  const { frames, median, worst } = await measurePaint(address, chromium)
  over ||= median > 2
  console.log(
    `\nFrom the last byte to the painted response, in frames of 16.7 ms, over ${frames.length} sends`,
  )
  console.log(`  median ${median.toFixed(2)} of 2, worst ${worst.toFixed(2)}`)

  console.log('\nTen thousand exchanges in the history: at most 300 ms, and 100 ms without an answer')
  for (const { what, ms, blocked, over: late } of await measureHistory(address, chromium)) {
    over ||= late
    console.log(
      `  ${what.padEnd(24)} ${ms.toFixed(0)} ms, ${blocked.toFixed(0)} ms blocked${late ? '  ← over' : ''}`,
    )
  }

  for (const [title, measures] of /** @type {const} */ ([
    ['Large responses', measureInspector(address, chromium)],
    ['The mock network', measureNetwork(address, 'dist', chromium)],
  ])) {
    console.log(`\n${title}`)
    for await (const measure of measures) {
      over ||= measure.over
      console.log(`  ${measure.line}${measure.over ? '  ← over' : ''}`)
    }
  }
} finally {
  server.kill()
}
if (over) {
  console.error('\nOver budget.')
  process.exit(1)
}
