// A release: the whole graph as files that others can take away, check, cite and compare.
export { formatNames, termsOf } from "./about.ts";
export { changesAsJson, changesBetween, type Changes, type TableChanges } from "./changes.ts";
export { readContents, versionOf, type Contents } from "./contents.ts";
export { formats, type Format } from "./formats/index.ts";
export { readRelease, releaseOf, seedOf, type Release } from "./read.ts";
export { writeFiles, writeRelease, type ReleaseOptions, type WrittenFile } from "./write.ts";
