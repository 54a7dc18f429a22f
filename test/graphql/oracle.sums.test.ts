// Generated requests about what is put side by side, added up or drawn as a line, held against plain loops over the seed.
import { describeWholeBase } from "../matrix/index.ts";
import { loadOntology } from "../../server/ontology.ts";
import { agrees } from "./oracle/agrees.ts";
import { answersOfSumsAgree } from "./oracle/answersOfSums.ts";
import { wholeBase } from "./oracle/seed.ts";

const base = wholeBase(loadOntology());

describeWholeBase("The API adds, compares and counts as plain loops over the seed do", ({ ask }) =>
  answersOfSumsAgree({ base, ask, agrees }),
);
