import { installLocked, run } from './install.mjs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Roundtrip needs Node 20.19 or newer; this is ${process.version}. Install a newer one from nodejs.org.`,
  )
  process.exit(1)
}
installLocked()
const port = process.env['PORT'] ?? '4173'
if (run('npx', ['vite', 'build', '--logLevel', 'warn']) !== 0) process.exit(1)
console.log(
  `\n  Roundtrip is at http://localhost:${port}${process.env['BASE_PATH'] ?? '/'}  (stop it with Ctrl+C)\n`,
)
process.exit(run('npx', ['vite', 'preview', '--logLevel', 'error']))
