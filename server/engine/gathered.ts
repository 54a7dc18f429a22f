// Sends what a connection to the database is given in one turn as one packet: a statement's beginning, text and pull, else five of them.
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";

const opened = "net.client.socket";

/**
 * The driver writes 1,400 bytes at a time and each message by itself, and each write is a system call that wakes the server: half of a small
 * request's time. It has no setting for that and shows no socket, but node tells of each that is opened. TLS joins writes by itself.
 * Gives back what ends it; connections that are open then stay as they are.
 */
export function gatherWrites(port: number): () => void {
  const onOpened = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    socket.once("connect", () => {
      if (socket.remotePort === port) gather(socket);
    });
  };
  subscribe(opened, onOpened);
  return () => void unsubscribe(opened, onOpened);
}

function gather(socket: Socket): void {
  const write = socket.write.bind(socket) as (...written: unknown[]) => boolean;
  socket.write = (...written: unknown[]) => {
    if (socket.writableCorked === 0) {
      socket.cork();
      // After all promises that are settled by now: a scope's first statement goes out with its BEGIN.
      process.nextTick(() => socket.uncork());
    }
    return write(...written);
  };
}
