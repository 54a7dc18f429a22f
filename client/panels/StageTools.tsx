// What lies over the canvas at its foot: how much there is, the legend, tidying up, nearer and farther.
import { ListFilter, Maximize, Sparkles, ZoomIn, ZoomOut } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { layouts } from "../layouts/index.ts";
import { useTexts } from "../messages/index.ts";
import { useExplorer, useView } from "./explorer.ts";
import { useShown } from "./shown.ts";
import { IconButton } from "./Top.tsx";
import { commands } from "../commands/index.ts";
import { useSituation } from "../commands/useSituation.ts";

export function StageTools({ isLegendOpen, openLegend }: { isLegendOpen: boolean; openLegend(): void }) {
  const texts = useTexts();
  const shown = useShown();
  const { twin } = useView();
  return (
    <div className="stage-tools">
      <span className="stage-count">{texts.canvas.shown(shown.things.length, shown.links.length)}</span>
      <button type="button" className="button legend-button" aria-expanded={isLegendOpen} onClick={openLegend}>
        <ListFilter size={16} aria-hidden="true" /> {texts.legend.open}
      </button>
      {twin === "graph" && <PictureTools />}
    </div>
  );
}

/** What only a drawing needs. */
function PictureTools() {
  const texts = useTexts();
  const { canvas } = useExplorer();
  const situation = useSituation();
  return (
    <>
      <MenuTrigger>
        <Button
          className="icon-button"
          aria-label={texts.actions.layout}
          render={(props) => <button {...props} title={texts.actions.layout} />}
        >
          <Sparkles size={17} aria-hidden="true" />
        </Button>
        <Popover className="pop" placement="top end">
          <Menu
            className="menu"
            aria-label={texts.actions.layout}
            onAction={(name) => void commands.find((command) => command.name === name)?.run(situation())}
          >
            {layouts.map(({ name, title }) => (
              <MenuItem key={name} id={`layout-${name}`} className="menu-item">
                {texts.layouts[name] ?? title}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <IconButton label={texts.actions.zoomOut} onPress={() => canvas.current?.zoomBy(1 / 1.3)}>
        <ZoomOut size={17} />
      </IconButton>
      <IconButton label={texts.actions.zoomIn} onPress={() => canvas.current?.zoomBy(1.3)}>
        <ZoomIn size={17} />
      </IconButton>
      <IconButton label={texts.actions.fit} onPress={() => canvas.current?.fit()}>
        <Maximize size={16} />
      </IconButton>
    </>
  );
}
