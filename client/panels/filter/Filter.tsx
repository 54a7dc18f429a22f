// What is shown, by type, relation, date, status, confidence, evidence and publisher, with how many there are of each on the canvas.
import { ChartNoAxesGantt } from "lucide-react";
import { useTexts, wordText } from "../../messages/index.ts";
import { strokeOf } from "../../state/strokes.ts";
import { isFiltered, type Filter } from "../../state/view.ts";
import { useExplorer, useView } from "../explorer.ts";
import { LevelGlyph, StrokeGlyph, TypeGlyph } from "../Glyph.tsx";
import { counted, Switch } from "../Legend.tsx";
import { useShown } from "../shown.ts";
import { DayField } from "../time/DayField.tsx";
import { Choices, type Choice } from "./Choices.tsx";
import { Amount } from "./Amount.tsx";
import { atLeast, useCounts } from "./counts.ts";
import { Publishers } from "./Publishers.tsx";
import { useReasons } from "./reasons.ts";

const sourceCounts = [1, 2, 3, 5];

export default function FilterRoom() {
  const texts = useTexts();
  const { store, ontology, put } = useExplorer();
  const view = useView();
  const { filter } = view;
  const shown = useShown();
  const reasons = useReasons();
  const { things, links } = shown.all;
  const types = counted(things.map(({ type }) => type));
  const relations = counted(links.map(({ relation }) => relation));
  const counts = useCounts();
  const statuses = new Map(counts?.statuses.map(({ status, count }) => [status, count]));
  const kinds = new Map(counts?.publisherKinds.map(({ kind, count }) => [kind, count]));
  const ask = (change: { [Key in keyof Filter]?: Filter[Key] | undefined }) => {
    const next = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined);
    store.dispatch({ kind: "filter", filter: Object.fromEntries(next) as Filter });
  };
  const some = (list: readonly string[]) => (list.length > 0 ? list : undefined);

  /** Words from the surest down, each meaning "this or better"; the last of them is all. */
  const levels = (words: readonly { name: string; description: string | null }[], kind: "confidence" | "evidence"): Choice[] => {
    const each =
      kind === "confidence"
        ? counts?.confidences.map(({ confidence, count }) => [confidence, count] as const)
        : counts?.evidenceGrades.map(({ grade, count }) => [grade, count] as const);
    const least = atLeast(
      words.map(({ name }) => name),
      new Map(each),
    );
    return words.map(({ name, description }, index) => ({
      name,
      title: index === words.length - 1 ? texts.filter.any : index === 0 ? wordText(name) : texts.filter.orBetter(wordText(name)),
      hint: description ?? "",
      glyph: <LevelGlyph word={name} kind={kind} />,
      ...(counts && { count: least.get(name) ?? 0 }),
    }));
  };
  const { enumValues: confidences } = ontology.confidences;
  const { enumValues: grades } = ontology.grades;
  const level = (words: typeof confidences, chosen: string | undefined) => [chosen ?? words.at(-1)!.name];
  const levelAsked = (words: typeof confidences, [chosen]: readonly string[]) => (chosen === words.at(-1)!.name ? undefined : chosen);

  return (
    <section className="filter" aria-labelledby="filter-title">
      <h2 className="room-title" id="filter-title">
        {texts.rooms.filter}
      </h2>
      <output className="lead">
        {isFiltered(view)
          ? `${texts.hidden.lead(things.length - shown.things.length + view.hidden.length, links.length - shown.links.length)} ${reasons.map(({ text }) => text).join(", ")}.`
          : texts.filter.nothingHidden}
      </output>
      {isFiltered(view) && (
        <button type="button" className="button" onClick={() => store.dispatch({ kind: "showAll" })}>
          {texts.hidden.showAll}
        </button>
      )}
      <p className="quiet">{texts.filter.countsHelp}</p>

      <h3 className="section">{texts.legend.entities}</h3>
      {ontology.ontology.entityTypes
        .filter(({ type }) => types.has(type) || view.hiddenTypes.includes(type))
        .map(({ type, title, color, shape, description }) => (
          <Switch
            key={type}
            isOn={!view.hiddenTypes.includes(type)}
            name={title}
            count={types.get(type) ?? 0}
            hint={description}
            glyph={<TypeGlyph color={color} shape={shape} />}
            onToggle={() => store.dispatch({ kind: "toggleType", type })}
          />
        ))}
      <h3 className="section">{texts.legend.relations}</h3>
      {ontology.ontology.relationTypes
        .filter(({ type }) => relations.has(type) || view.hiddenRelations.includes(type))
        .map(({ type, forward, description }) => (
          <Switch
            key={type}
            isOn={!view.hiddenRelations.includes(type)}
            name={forward}
            count={relations.get(type) ?? 0}
            hint={description}
            onToggle={() => store.dispatch({ kind: "toggleRelation", relation: type })}
          />
        ))}

      <h3 className="section">{texts.filter.when}</h3>
      <div className="filter-days">
        <DayField label={texts.time.asOf} day={filter.asOf ?? ""} onDay={(asOf) => ask({ asOf: asOf || undefined, during: undefined })} />
        <DayField label={texts.time.knownBy} day={filter.knownBy ?? ""} onDay={(knownBy) => ask({ knownBy: knownBy || undefined })} />
        <button type="button" className="button" onClick={() => put("room", "time")}>
          <ChartNoAxesGantt size={15} aria-hidden="true" /> {texts.filter.openTime}
        </button>
      </div>

      <Choices
        legend={texts.filter.status}
        choices={ontology.statuses.enumValues
          .filter(({ name }) => statuses.has(name) || filter.statuses?.includes(name))
          .map(({ name, description }) => ({
            name,
            title: wordText(name),
            hint: description ?? "",
            glyph: <StrokeGlyph stroke={strokeOf(name)} />,
            count: statuses.get(name) ?? 0,
          }))}
        chosen={filter.statuses ?? []}
        onChoose={(chosen) => ask({ statuses: some(chosen) })}
      />
      <Choices
        legend={texts.filter.confidence}
        single
        choices={levels(confidences, "confidence")}
        chosen={level(confidences, filter.minConfidence)}
        onChoose={(chosen) => ask({ minConfidence: levelAsked(confidences, chosen) })}
      />
      <Choices
        legend={texts.filter.evidence}
        single
        choices={levels(grades, "evidence")}
        chosen={level(grades, filter.minEvidence)}
        onChoose={(chosen) => ask({ minEvidence: levelAsked(grades, chosen) })}
      />
      <Choices
        legend={texts.filter.sources}
        single
        choices={sourceCounts.map((count) => ({ name: String(count), title: texts.filter.atLeast(count) }))}
        chosen={[String(filter.minSources ?? 1)]}
        onChoose={([count]) => ask({ minSources: count === "1" ? undefined : Number(count) })}
      />
      <Choices
        legend={texts.filter.publisherKinds}
        choices={ontology.publisherKinds.enumValues
          .filter(({ name }) => !counts || kinds.has(name) || filter.publisherKinds?.includes(name))
          .map(({ name, description }) => ({
            name,
            title: wordText(name),
            hint: description ?? "",
            ...(counts && { count: kinds.get(name) ?? 0 }),
          }))}
        chosen={filter.publisherKinds ?? []}
        onChoose={(chosen) => ask({ publisherKinds: some(chosen) })}
      />
      <Amount range={filter.amount} currencies={counts?.currencies.map(({ value }) => value) ?? []} onRange={(amount) => ask({ amount })} />
      <Publishers
        known={counts?.publishers ?? []}
        chosen={filter.publishers ?? []}
        onChoose={(publishers) => ask({ publishers: some(publishers) })}
      />
    </section>
  );
}
