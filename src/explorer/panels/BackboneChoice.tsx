import { backboneWords, type Backbone, type BackboneBy } from "../../model/backbone.ts";
import { changeView, useStore } from "../state/store.ts";
import { Choice, PositiveNumber } from "../ui/fields.tsx";
import ui from "../ui/ui.module.css";

const ALL = "all";
const WAYS = [
  { name: ALL, label: "All ties" },
  ...(["disparity", "strongest", "weight"] as const).map((name) => ({
    name,
    label: backboneWords[name].label,
  })),
] as const;

/** Which ties are drawn: all, or a backbone, with what survives of the network. `told` says that of what is drawn. */
export function BackboneChoice({ told }: { told: string | null }) {
  const chosen = useStore(({ view }) => view.backbone);
  const change = (backbone: Backbone | null) => changeView({ backbone }, "replace");
  const begin = (by: BackboneBy) => change({ by, at: backboneWords[by].begins });
  return (
    <>
      <Choice
        label="Ties"
        value={chosen?.by ?? ALL}
        among={WAYS}
        onChange={(by) => (by === ALL ? change(null) : begin(by))}
      />
      {chosen && (
        <PositiveNumber
          label={backboneWords[chosen.by].at}
          value={chosen.at}
          step={chosen.by === "disparity" ? 0.01 : 1}
          most={chosen.by === "disparity" ? 1 : 1000}
          onChange={(at) =>
            change({ by: chosen.by, at: chosen.by === "strongest" ? Math.max(1, Math.round(at)) : at })
          }
        />
      )}
      {told && <p className={ui.hint}>{told}</p>}
    </>
  );
}
