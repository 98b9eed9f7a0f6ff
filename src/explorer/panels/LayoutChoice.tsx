import type { NetworkOverview } from "../../worker/questions/overview.ts";
import { changeView, useStore } from "../state/store.ts";
import { Choice } from "../ui/fields.tsx";
import ui from "../ui/ui.module.css";

/** What stands for the places of a network's own file among the names of layouts. */
const OF_FILE = "";

/** Where nodes lie: as the atlas was built, or in another layout, which does not touch the map. */
export function LayoutChoice({ network: { layouts, drawnBy } }: { network: NetworkOverview }) {
  const built = drawnBy ?? OF_FILE;
  const chosen = useStore(({ view }) => view.layout) ?? built;
  const possible = layouts.filter(({ lacking }) => lacking === null);
  const among = [...(drawnBy === null ? [{ name: OF_FILE, label: "As in its file" }] : []), ...possible];
  const other = chosen === built ? undefined : possible.find(({ name }) => name === chosen);
  return (
    <>
      {among.length > 1 && (
        <Choice
          label="Layout"
          value={other?.name ?? built}
          among={among}
          onChange={(layout) => changeView({ layout: layout === built ? null : layout })}
        />
      )}
      {other && <p className={ui.hint}>Places: {other.meaning}. Files that you export have them too.</p>}
      {layouts.map(
        ({ name, label, lacking }) =>
          lacking !== null && (
            <p key={name} className={ui.hint}>
              Not {label.toLowerCase()}: {lacking}.
            </p>
          ),
      )}
    </>
  );
}
