// Writes a release into a folder: the whole of it, or nothing at all.
import { createHash } from "node:crypto";
import { chmodSync, createWriteStream, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { InterlockError } from "../errors.ts";
import { makeFolder } from "../folders.ts";
import { aboutRelease } from "./about.ts";
import { changesAsJson, changesAsPage, changesSince } from "./changes.ts";
import type { Contents } from "./contents.ts";
import type { Format } from "./formats/index.ts";
import { sumsOf, type Release } from "./read.ts";

export interface ReleaseOptions {
  readonly formats: readonly Format[];
  /** Texts to be passed on with the data, by file name. */
  readonly terms: ReadonlyMap<string, string>;
  /** An older release, for the list of changes. */
  readonly since?: Release | undefined;
}
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Throws, and leaves all as it was, where the folder holds anything but an older release. Ended half-way, it leaves nothing behind. */
export async function writeRelease(folder: string, contents: Contents, options: ReleaseOptions): Promise<WrittenFile[]> {
  const target = resolve(folder);
  assertFree(target, folder);
  makeFolder(dirname(target));
  // Beside the target, so that one rename makes the release appear.
  const unfinished = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  const sweep = () => rmSync(unfinished, { recursive: true, force: true });
  process.once("exit", sweep);
  try {
    // mkdtemp keeps others out, who may read a release.
    chmodSync(unfinished, 0o777 & ~process.umask());
    const written = await writeFiles(unfinished, contents, options);
    // Looked at again: writing took its time.
    assertFree(target, folder);
    if (existsSync(target)) {
      const old = `${unfinished}-old`;
      renameSync(target, old);
      try {
        renameSync(unfinished, target);
      } catch (fault) {
        renameSync(old, target);
        throw fault;
      }
      rmSync(old, { recursive: true });
    } else renameSync(unfinished, target);
    return written;
  } finally {
    sweep();
    process.off("exit", sweep);
  }
}

/** All files of a release, in a folder that is there and empty. */
export async function writeFiles(folder: string, contents: Contents, { formats, terms, since }: ReleaseOptions): Promise<WrittenFile[]> {
  const texts = aboutRelease(contents, formats, terms);
  if (since) {
    const changes = changesSince(since, contents);
    texts.set("CHANGES.json", changesAsJson(changes));
    texts.set("CHANGES.md", changesAsPage(changes));
  }
  const written: WrittenFile[] = [];
  for (const [name, text] of texts) written.push(await writeFile(folder, name, [text]));
  for (const { files } of formats) for (const file of files) written.push(await writeFile(folder, file.name, file.write(contents)));
  written.sort((a, b) => (a.name < b.name ? -1 : 1));
  written.push(await writeFile(folder, "SHA256SUMS", [written.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("")]));
  return written;
}

async function writeFile(folder: string, name: string, pieces: Iterable<string>): Promise<WrittenFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  function* counted() {
    for (const piece of pieces) {
      const buffer = Buffer.from(piece, "utf8");
      if (buffer.length === 0) continue;
      hash.update(buffer);
      bytes += buffer.length;
      yield buffer;
    }
  }
  await pipeline(Readable.from(counted()), createWriteStream(join(folder, name), { flags: "wx" }));
  return { name, bytes, sha256: hash.digest("hex") };
}

/** Nothing there, an empty folder, or a release and nothing beside it. */
function assertFree(target: string, told: string): void {
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory())
    throw new InterlockError("BAD_USER_INPUT", `${told} is a file; a release is a folder. Name another place.`);
  const there = readdirSync(target);
  if (there.length === 0) return;
  const sums = existsSync(join(target, "VERSION")) ? sumsOf(target) : undefined;
  const others = there.filter((file) => file !== "SHA256SUMS" && !sums?.has(file)).sort();
  if (!sums || others.length > 0)
    throw new InterlockError(
      "BAD_USER_INPUT",
      `${told} holds what is no release of Interlock (${others.slice(0, 3).join(", ")}${others.length > 3 ? " ..." : ""}). Nothing was changed. Name a new or empty folder, or one with a release alone, which is then replaced.`,
    );
}
