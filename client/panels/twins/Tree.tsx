// The view as a tree: each entity, under it its relations, under these the entities at their other ends. Equal to the drawing, with the same selection.
import { ChevronRight } from "lucide-react";
import { useMemo } from "react";
import { Button, Tree, TreeItem, TreeItemContent } from "react-aria-components";
import { useTexts } from "../../messages/index.ts";
import { isLinkId } from "../../state/view.ts";
import { useTakesOver } from "../../stage/parts.ts";
import { useExplorer, useView } from "../explorer.ts";
import { TypeGlyph } from "../Glyph.tsx";
import { useShown } from "../shown.ts";
import { branchesOf } from "./branches.ts";

export default function TreeTwin() {
  useTakesOver();
  const texts = useTexts();
  const { ontology, store } = useExplorer();
  const { selection } = useView();
  const shown = useShown();
  const trees = useMemo(() => branchesOf(shown, ontology), [shown, ontology]);
  return (
    <div className="twin">
      <Tree
        className="tree"
        aria-label={texts.twins.treeLabel}
        selectionMode="multiple"
        selectionBehavior="replace"
        // A link stands under both of its ends, so its key names the end that it is read from.
        selectedKeys={trees.flatMap(({ id, relations }) => [
          ...(selection.includes(id) ? [id] : []),
          ...relations.flatMap(({ leaves }) => leaves.filter(({ link }) => selection.includes(link)).map(({ key }) => key)),
        ])}
        onSelectionChange={(keys) => {
          if (keys === "all") return store.dispatch({ kind: "select", ids: shown.things.map(({ id }) => id) });
          const chosen = [...keys].map((key) => String(key).replace(/^.* /, "")).filter((id) => isLinkId(id) || !id.includes("/"));
          store.dispatch({ kind: "select", ids: [...new Set(chosen)] });
        }}
      >
        {trees.map(({ id, card, relations, count }) => {
          const { color, shape, name: type } = ontology.type(card.type);
          return (
            <TreeItem key={id} id={id} textValue={card.name} className="tree-item">
              <TreeItemContent>
                <Opener isLeaf={relations.length === 0} />
                <TypeGlyph color={color} shape={shape} /> {card.name} <span className="quiet">{type}</span>{" "}
                <span className="count">{count}</span>
              </TreeItemContent>
              {relations.map(({ key, reading, leaves }) => (
                <TreeItem key={key} id={key} textValue={reading} className="tree-item">
                  <TreeItemContent>
                    <Opener isLeaf={false} />
                    {reading} <span className="count">{leaves.length}</span>
                  </TreeItemContent>
                  {leaves.map((leaf) => (
                    <TreeItem key={leaf.key} id={leaf.key} textValue={leaf.name} className="tree-item">
                      <TreeItemContent>
                        <Opener isLeaf />
                        {leaf.name} {leaf.status && <span className="quiet">{leaf.status}</span>}{" "}
                        <span className="count">{texts.link.claims(leaf.claims)}</span>
                      </TreeItemContent>
                    </TreeItem>
                  ))}
                </TreeItem>
              ))}
            </TreeItem>
          );
        })}
      </Tree>
    </div>
  );
}

const Opener = ({ isLeaf }: { isLeaf: boolean }) =>
  isLeaf ? (
    <span className="tree-opener" />
  ) : (
    <Button slot="chevron" className="tree-opener">
      <ChevronRight size={15} aria-hidden="true" />
    </Button>
  );
