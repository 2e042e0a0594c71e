export { readCurl } from './read-curl.ts'
export { writeCurl } from './write-curl.ts'
