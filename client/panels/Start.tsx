// What stands in the details while nothing is selected: what this is, and six questions to start from.
import { useTexts } from "../messages/index.ts";
import { questions } from "../questions.ts";
import { useExplorer } from "./explorer.ts";

export function Start() {
  const texts = useTexts();
  const { ontology, openAddress } = useExplorer();
  const entities = ontology.ontology.entityTypes.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="start">
      <h2 className="start-heading">{texts.start.heading}</h2>
      <p className="lead">{texts.start.lead}</p>
      <h3 className="section">{texts.start.questions}</h3>
      <ol className="questions">
        {questions.map(({ name, address }) => (
          <li key={name}>
            <button type="button" onClick={() => void openAddress(address)}>
              {texts.start.ask[name]}
            </button>
          </li>
        ))}
      </ol>
      <p className="quiet">{texts.start.scale(entities, ontology.ontology.entityTypes.length, ontology.ontology.relationTypes.length)}</p>
    </div>
  );
}
