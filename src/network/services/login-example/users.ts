/** Somebody who can log in. The ids are those of the users of api.example.com. */
export interface User {
  readonly id: number
  readonly username: string
  readonly password: string
  readonly name: string
  readonly email: string
  readonly roles: readonly string[]
}

/** The accounts. A real server keeps a slow, salted hash in place of each password. */
export const users: readonly User[] = [
  account(1, 'Alice', 'wonderland'),
  account(2, 'Ben', 'clocktower', ['admin']),
  account(42, 'Pedro', 'telescope'),
]

function account(id: number, name: string, password: string, roles: readonly string[] = []): User {
  const username = name.toLowerCase()
  return { id, username, password, name, email: `${username}@example.com`, roles }
}

export function userWithId(id: number | undefined): User | undefined {
  return users.find((user) => user.id === id)
}

export function userWithName(username: string): User | undefined {
  return users.find((user) => user.username === username)
}
