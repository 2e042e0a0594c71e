import { createHash, webcrypto } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { Page } from '@playwright/test'

const { subtle } = webcrypto
/** What unlocks the key of the hand-out. */
export const PASSPHRASE = 'correct horse battery'
/** An hour ago, so that nothing is late or from the future. */
const MADE_AT = Date.now() - 3_600_000
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const

export const hex = (number: number) => number.toString(16).padStart(32, '0')
const base64url = (bytes: ArrayBuffer | Uint8Array) => Buffer.from(bytes as Uint8Array).toString('base64url')
const base64 = (bytes: ArrayBuffer | Uint8Array) => Buffer.from(bytes as Uint8Array).toString('base64')
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()

/** A sealed hand-out as it is stored, and what seals responses to it. */
export interface GivenClass {
  readonly id: string
  readonly title: string
  readonly classId: string
  readonly students: readonly { readonly id: string; readonly name: string; readonly token: string }[]
  readonly handOut: object
  readonly publicKey: Uint8Array
  readonly records: Readonly<Record<string, readonly object[]>>
}

/** Makes a hand-out of two questions for a class of that many. */
export async function givenClass(count: number, number = 0xabc, title = 'Methods'): Promise<GivenClass> {
  const id = hex(number)
  const pair = (await subtle.generateKey(curve, true, ['deriveBits'])) as webcrypto.CryptoKeyPair
  const publicKey = new Uint8Array(await subtle.exportKey('raw', pair.publicKey))
  const each = (questionId: string, label: string, text: string) => ({
    id: questionId,
    label,
    text,
    points: 1,
    hints: [],
  })
  const safe = { ...each('safe', 'Safe methods', 'Which method is safe?'), shuffle: true }
  const put = { ...each('put', 'PUT twice', 'Is `PUT` idempotent?'), kind: 'true-false' }
  const option = (text: string, correct: boolean) => ({
    text,
    correct,
    feedback: correct ? 'It only reads.' : '',
  })
  // In the order of the format: responses are bound to the text of it.
  const handOut = {
    format: 'roundtrip-hand-out',
    version: 1,
    id,
    title,
    instructions: '',
    madeAt: MADE_AT,
    settings: {
      timeLimit: 600,
      attempts: 1,
      counts: 'best',
      pages: 'one',
      shuffleQuestions: false,
      shuffleOptions: true,
      feedback: 'released',
      confidence: false,
      hints: true,
    },
    extraTime: [],
    mode: 'sealed',
    questions: [{ ...safe, options: [{ text: 'GET' }, { text: 'POST' }], kind: 'single' }, put],
    publicKey: base64url(publicKey),
  }
  const students = Array.from({ length: count }, (_, at) => ({
    id: `s${at}`,
    name: `Student ${String(at + 1).padStart(3, '0')}`,
    number: String(4000 + at),
    token: `7K4Q-${String(at).padStart(4, '0')}`,
    extraTime: 0,
  }))
  const questions = [
    { ...safe, kind: 'single', options: [option('GET', true), option('POST', false)] },
    { ...put, answer: true, feedback: { true: '', false: 'Twice is as good as once.' } },
  ]
  const given = {
    id,
    updatedAt: MADE_AT,
    quizId: 'quiz-1',
    quizVersion: 1,
    classId: 'class-1',
    handOut,
    questions,
    keys: await wrapped(pair, publicKey),
    backupTakenAt: MADE_AT,
    regrades: [],
  }
  const records = {
    classes: [{ id: 'class-1', updatedAt: MADE_AT, name: 'Networks 1', students }],
    quizVersions: [
      {
        id: 'quiz-1/1',
        updatedAt: MADE_AT,
        of: 'quiz-1',
        number: 1,
        note: '',
        quiz: { version: 2, id: 'methods', title: 'Methods', questions },
      },
    ],
    givenHandOuts: [given],
  }
  return { id, title, classId: 'class-1', students, handOut, publicKey, records }
}

/** A response of the student at that place, as a file's text. */
export async function responseOf(to: GivenClass, at: number, changes: object = {}): Promise<string> {
  const response = {
    version: 1,
    handOut: to.id,
    attempt: hex(0x1000 + at),
    number: 1,
    token: to.students[at]?.token ?? 'ZZZZ-ZZZZ',
    name: to.students[at]?.name ?? 'Somebody',
    startedAt: MADE_AT + 60_000,
    submittedAt: MADE_AT + 360_000,
    seed: 'seed',
    answers: { safe: [at % 2], put: true },
    confidence: {},
    hints: {},
    replyKey: base64url(sha256(`reply ${at}`)),
    ...changes,
  }
  const bytes = await sealed(
    deflateRawSync(JSON.stringify(response)),
    to.publicKey,
    sha256(JSON.stringify(to.handOut)),
  )
  return block('RESPONSE', to.id, bytes)
}

/** Bytes as a block of text. */
export function block(kind: string, id: string, bytes: Uint8Array): string {
  const lines = base64url(bytes).match(/.{1,64}/g) ?? []
  const sum = base64url(sha256(Buffer.concat([Buffer.from(id), bytes])).subarray(0, 3))
  return [
    `-----BEGIN ROUNDTRIP ${kind}-----`,
    `Quiz: ${id}`,
    ...lines,
    `=${sum}`,
    `-----END ROUNDTRIP ${kind}-----`,
    '',
  ].join('\n')
}

/** Content for a public key: ECDH, HKDF, AES-GCM. */
async function sealed(content: Uint8Array, publicKey: Uint8Array, boundTo: Uint8Array): Promise<Uint8Array> {
  const once = (await subtle.generateKey(curve, true, ['deriveBits'])) as webcrypto.CryptoKeyPair
  const ephemeral = new Uint8Array(await subtle.exportKey('raw', once.publicKey))
  const to = await subtle.importKey('raw', publicKey, curve, true, [])
  const shared = await subtle.deriveBits({ name: 'ECDH', public: to }, once.privateKey, 256)
  const material = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits'])
  const salt = Buffer.concat([ephemeral, publicKey])
  const info = new TextEncoder().encode('roundtrip sealed response 1')
  const derived = new Uint8Array(
    await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, material, 44 * 8),
  )
  const key = await subtle.importKey('raw', derived.slice(0, 32), 'AES-GCM', false, ['encrypt'])
  const iv = derived.slice(32)
  const ciphertext = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: boundTo }, key, content)
  return Buffer.concat([Uint8Array.of(1), ephemeral, new Uint8Array(ciphertext)])
}

/** The private key under the passphrase, with few rounds, as a test opens it often. */
async function wrapped(pair: webcrypto.CryptoKeyPair, publicKey: Uint8Array) {
  const [salt, iv] = [
    webcrypto.getRandomValues(new Uint8Array(16)),
    webcrypto.getRandomValues(new Uint8Array(12)),
  ]
  const typed = new TextEncoder().encode(PASSPHRASE)
  const material = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const derive = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 1000 }
  const key = await subtle.deriveKey(derive, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt'])
  const pkcs8 = await subtle.exportKey('pkcs8', pair.privateKey)
  const privateKey = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: publicKey }, key, pkcs8)
  return {
    version: 1,
    iterations: 1000,
    salt: base64(salt),
    iv: base64(iv),
    publicKey: base64(publicKey),
    privateKey: base64(privateKey),
  }
}

/** Puts records into the lab's database. The lab must have been open once, so that it is there. */
export async function seedRecords(page: Page, ...all: readonly GivenClass['records'][]): Promise<void> {
  await page.route('**/roundtrip-quiet', (route) => route.fulfill({ contentType: 'text/html', body: '<p>' }))
  await page.goto('/roundtrip-quiet')
  await page.evaluate(async (sets) => {
    const opening = indexedDB.open('roundtrip')
    await new Promise((resolve) => (opening.onsuccess = resolve))
    for (const records of sets)
      for (const [table, list] of Object.entries(records)) {
        const transaction = opening.result.transaction(table, 'readwrite')
        for (const record of list) transaction.objectStore(table).put(record)
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve
          transaction.onabort = () => reject(transaction.error)
        })
      }
    opening.result.close()
  }, all)
}

/** A file to be dropped. */
export interface DroppedFile {
  readonly name: string
  /** Text, or bytes in base64. */
  readonly text?: string
  readonly base64?: string
  /** That many zeros instead. */
  readonly zeros?: number
}

/** Drops files where responses are taken in. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const data = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer()
    for (const { name, text, base64: coded, zeros } of list) {
      const content =
        zeros !== undefined
          ? new Uint8Array(zeros)
          : coded !== undefined
            ? Uint8Array.from(atob(coded), (char) => char.charCodeAt(0))
            : (text ?? '')
      transfer.items.add(new File([content], name))
    }
    return transfer
  }, files)
  await page.getByText('Drop what your students sent here').dispatchEvent('drop', { dataTransfer: data })
}
