// The drawing, with what people do on it told to the explorer.
import { useState } from "react";
import { commands } from "../commands/index.ts";
import { useSituation } from "../commands/useSituation.ts";
import { Canvas, type Picture } from "../graph/index.ts";
import { useTexts } from "../messages/index.ts";
import { ContextMenu, type MenuAt } from "../panels/ContextMenu.tsx";
import { useExplorer } from "../panels/explorer.ts";
import { foldedReach } from "../picture.ts";
import { placeOf } from "../state/parts/room.ts";
import { viewOf } from "../state/steps.ts";
import { isLinkId } from "../state/view.ts";
import { coveringParts, enterPart } from "./parts.ts";

/** What was added and why is said by the page, for the drawing and its twins alike. */
const saidByThePage = () => "";

export function Drawn({ picture }: { picture: Picture }) {
  const texts = useTexts();
  const { canvas, expand, notices, put, select, store } = useExplorer();
  const situation = useSituation();
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const view = () => viewOf(store.get());
  const nameOf = (id: string) => picture.things.find((thing) => thing.id === id)?.label ?? id;
  const open = (id: string) => {
    const fold = foldedReach(id);
    if (isLinkId(id)) select(id);
    else if (fold) void expand(fold.reach, { name: nameOf(fold.reach.id), order: fold.order });
    else void expand({ id }, { name: nameOf(id) });
  };
  const read = (ids: string[], additive: boolean) => {
    // One thing looked at is read in the details; several are chosen for the room that is open.
    if (ids.length === 1 && !additive && placeOf(view().room) === "side") put("room", "");
    const before = view().selection;
    store.dispatch({ kind: "select", ids: additive ? [...before.filter((id) => !ids.includes(id)), ...ids] : ids });
  };
  return (
    <>
      <Canvas
        ref={canvas}
        className="canvas"
        picture={picture}
        words={{ ...texts.speech, changed: saidByThePage }}
        covered={coveringParts}
        label={texts.canvas.label(picture.things.length, picture.lines.length)}
        onSelect={(ids, additive) => {
          const [only] = ids;
          // A fold is no entity: pressing it brings more of what it stands for.
          if (only !== undefined && ids.length === 1 && foldedReach(only)) return open(only);
          read(
            ids.filter((id) => !foldedReach(id)),
            additive,
          );
        }}
        onOpen={open}
        onRead={(id) => {
          if (foldedReach(id)) return open(id);
          read([id], false);
          enterPart("side");
        }}
        onExpand={open}
        onLeave={() => enterPart("side")}
        onPathFrom={(id) => void commands.find(({ name }) => name === "pathFrom")?.run(situation([id]))}
        onMove={(id, to) => store.dispatch({ kind: "move", id, to })}
        onContextMenu={(id, point) => {
          if (id !== null && foldedReach(id)) return;
          const selected = view().selection;
          setMenu({ ids: id === null ? [] : selected.includes(id) ? selected : [id], point });
        }}
        onSay={(text) => text && notices.dispatch({ kind: "say", text })}
      />
      {menu && (
        <ContextMenu
          at={menu}
          onClose={() => {
            setMenu(null);
            canvas.current?.focus();
          }}
        />
      )}
    </>
  );
}
