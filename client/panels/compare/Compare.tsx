// Two to five entities side by side: what they share, what each has alone, their figures over time.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask } from "../../api/ask.ts";
import { compare } from "../../api/operations/compare.ts";
import { useTexts } from "../../messages/index.ts";
import { Chosen } from "../pick/Chosen.tsx";
import { PanelError, Waiting } from "../States.tsx";
import { useExplorer, useView } from "../explorer.ts";
import { viewFilter } from "../viewFilter.ts";
import { Alone } from "./Alone.tsx";
import { Between } from "./Between.tsx";
import { ComparedFigures } from "./ComparedFigures.tsx";
import { Shared } from "./Shared.tsx";

const mostCompared = 5;

export default function Compare() {
  const texts = useTexts();
  const { put, ontology } = useExplorer();
  const view = useView();
  const ids = view.compared.slice(0, mostCompared);
  const filter = viewFilter(view, ontology);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ["compare", ids, filter],
    queryFn: ({ signal }) => ask(compare, { ids, filter }, signal),
    enabled: ids.length > 1,
    placeholderData: keepPreviousData,
  });
  const answer = data?.compare;
  return (
    <section aria-labelledby="compare" aria-busy={isPlaceholderData}>
      <h2 className="room-title" id="compare">
        {texts.compare.title}
      </h2>
      <Chosen
        label={texts.compare.these}
        placeholder={texts.compare.pick}
        ids={ids}
        most={mostCompared}
        onChange={(compared) => put("compared", compared)}
      />
      {Object.keys(filter).length > 0 && <p className="quiet">{texts.paths.filtered}</p>}
      {ids.length < 2 ? (
        <p className="quiet">{texts.compare.help}</p>
      ) : error ? (
        <PanelError error={error} retry={() => void refetch()} />
      ) : !answer ? (
        <Waiting />
      ) : (
        <>
          <Between links={answer.links} />
          <Shared answer={answer} />
          <ComparedFigures answer={answer} />
          <Alone answer={answer} />
        </>
      )}
    </section>
  );
}
