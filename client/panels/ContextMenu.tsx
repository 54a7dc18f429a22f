// The menu of a right click, a long press or Shift+F10: every command that can be done to what it was opened on.
import { useRef } from "react";
import { Header, Keyboard, Menu, MenuItem, MenuSection, Popover, Text } from "react-aria-components";
import { applicable, groups } from "../commands/index.ts";
import { useSituation } from "../commands/useSituation.ts";
import { useTexts } from "../messages/index.ts";

export interface MenuAt {
  /** What it is opened on; empty on the background. */
  readonly ids: readonly string[];
  /** In the page's client coordinates. */
  readonly point: { readonly x: number; readonly y: number };
}

export function ContextMenu({ at, onClose }: { at: MenuAt; onClose(): void }) {
  const texts = useTexts();
  const situation = useSituation()(at.ids);
  const anchor = useRef<HTMLSpanElement>(null);
  const wanted = at.ids.length > 0 ? groups.slice(0, 1) : groups.slice(1, 3);
  const offered = applicable(situation).filter(({ group }) => wanted.includes(group));
  return (
    <>
      <span ref={anchor} style={{ position: "fixed", left: at.point.x, top: at.point.y, width: 1, height: 1 }} />
      <Popover
        className="pop"
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        offset={4}
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Menu
          className="menu"
          aria-label={texts.actions.menu}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that was opened takes the keyboard (ARIA practices)
          autoFocus="first"
          onAction={(name) => void offered.find((command) => command.name === name)?.run(situation)}
          onClose={onClose}
        >
          {wanted.map((group) => (
            <MenuSection key={group}>
              <Header className="menu-head">{texts.commands.groups[group]}</Header>
              {offered
                .filter((command) => command.group === group)
                .map((command) => (
                  <MenuItem key={command.name} id={command.name} className="menu-item" textValue={command.title(texts)}>
                    <Text slot="label">{command.title(texts)}</Text>
                    {command.keys && <Keyboard>{command.keys}</Keyboard>}
                  </MenuItem>
                ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
