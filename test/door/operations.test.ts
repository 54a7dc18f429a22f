// The example operations of the documentation: each answers on both engines what stands beside it. After a change of seed/, `npx vitest run test/door/operations -u` writes the answers anew.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { expect, it } from "vitest";
import { describeWholeBase } from "../matrix/index.ts";

const folder = join(import.meta.dirname, "../../docs/operations");
const operations = readdirSync(folder).filter((file) => file.endsWith(".graphql"));

describeWholeBase("an example operation", ({ ask }) => {
  it("is one of twenty, and opens with its question", () => {
    expect(operations).toHaveLength(20);
    for (const file of operations) expect(readFileSync(join(folder, file), "utf8")).toMatch(/^# [A-Z].*[?.]\n/);
  });

  it.each(operations)("%s is answered as it says", async (file) => {
    const answer = await ask(readFileSync(join(folder, file), "utf8"));
    await expect(await format(JSON.stringify(answer), { parser: "json", printWidth: 140 })).toMatchFileSnapshot(
      join(folder, file.replace(/graphql$/, "json")),
    );
  });
});
