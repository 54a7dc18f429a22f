// GraphQL over HTTP as its working group wrote it down: all 61 of its audits.
import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openHouse, type House } from "./house.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const audits = serverAudits({ url: () => `${house.url}/graphql` });

describe("GraphQL over HTTP", () => {
  it("has 61 audits", () => expect(audits).toHaveLength(61));

  it.each(audits.map((audit) => [audit.name, audit] as const))("%s", async (_name, audit) => {
    const result = await audit.fn();
    expect(result.status, "reason" in result ? result.reason : "").toBe("ok");
  });
});
