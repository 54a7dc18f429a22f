// `npm run dev`: the server, started anew when its files change, and the client, changed in place; both end together.
import { spawn } from "node:child_process";

const halves = [
  ["tsx", "watch", "server/main.ts"],
  ["vite", "--open"],
].map(([command, ...words]) => spawn(command!, words, { stdio: "inherit", shell: process.platform === "win32" }));
const end = () => halves.forEach((half) => half.kill());
for (const half of halves) half.once("exit", end);
process.once("SIGINT", end).once("SIGTERM", end);
