export { readAnything } from './read-anything.ts'
export { writeHar } from './har/write-har.ts'
export { writeHarOfRequests } from './har/write-har-of-requests.ts'
export { writeHttpFile } from './http-file/write-http-file.ts'
