/** What a predict question reads off the exchange (grading/prediction.ts), as the subject of a sentence. */
export function measureWords(measure: string): string {
  const [, kind = '', name = ''] = /^([^:]*)(?::\s*(.*))?$/s.exec(measure.trim()) ?? []
  switch (kind) {
    case 'request-field':
      return `\`${name}\` in the last request`
    case 'response-field':
      return `\`${name}\` in the last response`
    case 'json':
      return `\`${name}\` in the answer’s JSON`
    default:
      return plain[kind] ?? measure
  }
}

const plain: Readonly<Record<string, string>> = {
  status: 'the status',
  'status-class': 'the class of the status',
  requests: 'the number of requests that arrived',
  attempts: 'the number of attempts',
  'method-last': 'the method of the last request',
  preflight: '“was there a preflight?”',
  'body-empty': '“is the content empty?”',
}
