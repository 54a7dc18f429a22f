// Several lines between the same two things are one from afar and at most six curves when near.
import { describe, expect, it } from "vitest";
import { strandsOf } from "../../client/graph/fan.ts";
import { line } from "./pictures.ts";

describe("the lines of a pair", () => {
  it("one link is one line, with the number of its claims", () => {
    const [only, ...others] = strandsOf([line("openai", "USES", "azure", { count: 12 })]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ id: "openai~USES~azure", part: "only", claims: 12, badge: "12", label: "uses", arrows: "to" });
  });

  it("twelve links are one bundle from afar, and five and a rest when near", () => {
    const lines = Array.from({ length: 12 }, (_, at) => line("a", `R${at}`, "b", { count: at + 1 }));
    const strands = strandsOf(lines);
    expect(strands.filter(({ part }) => part === "bundle")).toMatchObject([{ id: "a~*~b", claims: 78, badge: "78" }]);
    expect(strands.filter(({ part }) => part !== "bundle").map(({ part, badge }) => [part, badge])).toEqual([
      ["one", "12"],
      ["one", "11"],
      ["one", "10"],
      ["one", "9"],
      ["one", "8"],
      ["rest", "+7"],
    ]);
    expect(strands.find(({ part }) => part === "rest")!.lines).toHaveLength(7);
  });

  it("a bundle points wherever any of its lines points", () => {
    const there = line("a", "SUPPLIES", "b");
    const back = line("b", "INVESTS_IN", "a");
    const mutual = line("a", "PARTNERS_WITH", "b", { directed: false });
    expect(strandsOf([there, back])[0]).toMatchObject({ part: "bundle", arrows: "both" });
    expect(strandsOf([back, mutual])[0]).toMatchObject({ part: "bundle", arrows: "to", from: "b", to: "a" });
    expect(strandsOf([mutual])[0]).toMatchObject({ arrows: "none" });
  });

  it("a bundle is as firm as the firmest of its lines, so a plan alone never looks like what happened", () => {
    const plan = line("a", "INVESTS_IN", "b", { status: "planned", grade: "weak" });
    const rumour = line("a", "ACQUIRED", "b", { status: "reported", grade: "fair" });
    expect(strandsOf([plan, rumour])[0]).toMatchObject({ status: "planned", grade: "fair" });
    expect(strandsOf([plan, rumour, line("a", "SUPPLIES", "b")])[0]).toMatchObject({ status: "happened" });
  });

  it("a bundle is marked where any of its lines is, and steps back only where all of them do", () => {
    const [one, other] = [line("a", "INVESTS_IN", "b"), line("a", "ACQUIRED", "b")];
    expect(strandsOf([one, { ...other, marked: true }])[0]).toMatchObject({ marked: true, dimmed: false });
    expect(strandsOf([one, { ...other, dimmed: true }])[0]).toMatchObject({ marked: false, dimmed: false });
    expect(strandsOf([one, other].map((each) => ({ ...each, dimmed: true })))[0]).toMatchObject({ dimmed: true });
  });

  it("a bundle has the tone of its lines, and is changed where they differ in several ways", () => {
    const [one, other] = [line("a", "INVESTS_IN", "b", { tone: "added" }), line("a", "ACQUIRED", "b")];
    expect(strandsOf([one, { ...other, tone: "added" }])[0]!.tone).toBe("added");
    expect(strandsOf([one, { ...other, tone: "gone" }])[0]!.tone).toBe("changed");
    expect(strandsOf([one, other])[0]!.tone).toBe("changed");
  });
});
