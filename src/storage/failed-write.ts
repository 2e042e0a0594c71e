import type { Database } from './database.ts'
import { workWithRoomMade } from './make-room.ts'
import { StorageError, type ChangeListener } from './storage.ts'

/**
 * Does some work again that failed because the device is full, after the oldest of the history made room for it.
 * @throws StorageError where it failed for another reason, or fails again
 */
export async function workAfterFailure<T>(
  failure: unknown,
  work: () => Promise<T>,
  db: Database,
  changed: ChangeListener,
): Promise<T> {
  if (!isFull(failure)) throw explained(failure)
  try {
    return await workWithRoomMade(db, work, isFull, changed)
  } catch (error) {
    throw explained(error)
  }
}

/** Whether a write failed because the device, or the share of it the lab may use, is full. */
function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}

function explained(error: unknown): StorageError {
  if (isFull(error)) {
    return new StorageError(
      'This device has no room left for the lab. What you see stays until you close the tab; free some space or empty the bin of the sandbox, then try again.',
      { cause: error },
    )
  }
  if (error instanceof DOMException && error.name === 'InvalidStateError') {
    return new StorageError(
      'Another tab runs a newer version of the lab and has taken over its storage. Copy what you typed, then reload this tab.',
      { cause: error },
    )
  }
  return new StorageError(
    `The browser could not store this (${String(error)}). It stays on screen until you close the tab.`,
    { cause: error },
  )
}
