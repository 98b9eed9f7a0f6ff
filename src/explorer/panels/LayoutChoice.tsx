import type { NetworkOverview } from "../../worker/questions/overview.ts";
import { changeView, useStore } from "../state/store.ts";
import { Choice } from "../ui/fields.tsx";
import ui from "../ui/ui.module.css";

/** Where nodes lie: as the atlas was built, or in another layout, which does not touch the map. */
export function LayoutChoice({ network: { layouts } }: { network: NetworkOverview }) {
  const built = useStore(({ corpus }) => corpus?.overview.recipe.options.layout);
  const chosen = useStore(({ view }) => view.layout) ?? built ?? "";
  const possible = layouts.filter(({ name, lacking }) => lacking === null || name === built);
  const missing = layouts.filter((one) => !possible.includes(one));
  const shown = possible.some(({ name }) => name === chosen) ? chosen : (built ?? "");
  return (
    <>
      {possible.length > 1 && (
        <Choice
          label="Layout"
          value={shown}
          among={possible}
          onChange={(layout) => changeView({ layout: layout === built ? null : layout })}
        />
      )}
      {shown !== built && (
        <p className={ui.hint}>Places: {possible.find(({ name }) => name === shown)?.meaning}.</p>
      )}
      {missing.map(({ name, label, lacking }) => (
        <p key={name} className={ui.hint}>
          Not {label.toLowerCase()}: {lacking}.
        </p>
      ))}
    </>
  );
}
