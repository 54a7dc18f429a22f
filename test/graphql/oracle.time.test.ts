// Generated requests about time, answered a second time by plain loops over the seed: events, differences between two days, and the graph in numbers.
import { describeWholeBase } from "../matrix/index.ts";
import { loadOntology } from "../../server/ontology.ts";
import { agrees } from "./oracle/agrees.ts";
import { answersOfTimeAgree } from "./oracle/answersOfTime.ts";
import { wholeBase } from "./oracle/seed.ts";

const base = wholeBase(loadOntology());

describeWholeBase("The API speaks of time as plain loops over the seed do", ({ ask }) => answersOfTimeAgree({ base, ask, agrees }));
