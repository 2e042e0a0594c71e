/** WebSockets in the lab: the door that every socket of a page goes through, and the class that brings it there. */
export { createSocketDoor, type SocketDoor } from './door.ts'
export { createPageWebSocket } from './page-web-socket.ts'
