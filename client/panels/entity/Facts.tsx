// What an entity states of itself: its other names, the properties of its type, its ids elsewhere, and how old the newest source is.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../../api/ask.ts";
import * as operations from "../../api/operations/entity.ts";
import type { EntityAnswer } from "../../api/answers.ts";
import { dateText, useTexts, wordText } from "../../messages/index.ts";
import { useExplorer } from "../explorer.ts";
import { ageText } from "./age.ts";

export type Whole = NonNullable<EntityAnswer["entity"]>;

export function Facts({ entity }: { entity: Whole }) {
  const [now] = useState(() => new Date());
  const texts = useTexts();
  const { ontology } = useExplorer();
  const type = ontology.type(entity.type);
  const own = type.properties.filter(({ name }) => name !== "kind");
  const { data } = useQuery({
    queryKey: ["properties", entity.id],
    queryFn: ({ signal }) => ask(operations.properties, { id: entity.id }, signal),
    enabled: own.length > 0,
  });
  const stated = own.flatMap(({ name, title, type, unit }) => {
    const value = data?.entity?.properties.find((property) => property.name === name)?.value;
    return value == null ? [] : [{ name, title, type, unit, value }];
  });
  return (
    <dl className="facts">
      {entity.aliases.length > 0 && (
        <div>
          <dt>{texts.entity.alsoCalled}</dt>
          <dd>{entity.aliases.join(", ")}</dd>
        </div>
      )}
      {stated.map(({ name, title, type, unit, value }) => (
        <div key={name}>
          <dt>{title}</dt>
          <dd>
            {type === "url" ? (
              <a href={String(value)} target="_blank" rel="noopener noreferrer">
                {String(value).replace(/^https?:\/\/(www\.)?|\/$/g, "")}
              </a>
            ) : type === "date" ? (
              dateText(String(value), texts.locale)
            ) : type === "word" ? (
              wordText(String(value))
            ) : (
              `${typeof value === "number" ? value.toLocaleString(texts.locale) : String(value)}${unit ? ` ${unit}` : ""}`
            )}
          </dd>
        </div>
      ))}
      {entity.externalIds.length > 0 && (
        <div>
          <dt>{texts.entity.elsewhere}</dt>
          <dd>
            {entity.externalIds.map(({ scheme, value, url }) =>
              url ? (
                <a key={scheme + value} href={url} target="_blank" rel="noopener noreferrer">
                  {scheme} {value}
                </a>
              ) : (
                <span key={scheme + value}>
                  {scheme} {value}
                </span>
              ),
            )}
          </dd>
        </div>
      )}
      {entity.lastSourced && (
        <div>
          <dt>{texts.entity.newestSource}</dt>
          <dd>
            {dateText(entity.lastSourced, texts.locale)} <span className="quiet">({ageText(entity.lastSourced, now, texts.locale)})</span>
          </dd>
        </div>
      )}
    </dl>
  );
}
