export { readAnything } from './read-anything.ts'
export { writeHar } from './har/write-har.ts'
export { writeHttpFile } from './http-file/write-http-file.ts'
