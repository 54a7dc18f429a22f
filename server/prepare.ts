// Makes what the first start would else have to make: the graph of the seed, kept for whoever opens it next.
import { isInMemory, openInMemory } from "./graph.ts";
import { ontologyOf } from "./seeding/index.ts";
import { readSettings } from "./settings.ts";

const settings = readSettings();
if (isInMemory(settings)) {
  const { engine } = await openInMemory(settings, ontologyOf(settings.seedFolder));
  await engine.close();
}
