// Thousands of generated requests, answered a second time by plain loops over the seed: both must agree, ids and order.
import { describeWholeBase } from "../matrix/index.ts";
import { loadOntology } from "../../server/ontology.ts";
import { agrees } from "./oracle/agrees.ts";
import { answersAgree } from "./oracle/answers.ts";
import { wholeBase } from "./oracle/seed.ts";

const base = wholeBase(loadOntology());

describeWholeBase("The API answers as plain loops over the seed do", ({ ask }) => answersAgree({ base, ask, agrees }));
