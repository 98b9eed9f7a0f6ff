import { counted } from "../../lib/counted.ts";
import { kinds } from "../../model/kinds.ts";
import type { NetworkOverview } from "../../worker/questions/overview.ts";
import { changeView, useStore } from "../state/store.ts";
import { Switch } from "../ui/fields.tsx";
import ui from "../ui/ui.module.css";

interface OwnerSwitchProps {
  network: NetworkOverview;
  /** Whether the network is being made without the owner. */
  waits: boolean;
}

/** Whether the owner of an author page is there, who ties everybody; and what changes without. */
export function OwnerSwitch({ network: { name, words, summary }, waits }: OwnerSwitchProps) {
  const owner = useStore(({ corpus }) => corpus?.overview.owner);
  const built = useStore(({ corpus }) => corpus?.overview.networks.find((one) => one.name === name));
  const isThere = useStore(({ view }) => view.owner);
  if (!owner || !built || !words.kinds.some((kind) => kind.name === kinds.person.name)) return null;
  const before = built.summary;
  return (
    <>
      <Switch
        label={`${owner.name}, whose page it is`}
        on={isThere}
        onChange={(on) => changeView({ owner: on, selection: null })}
      />
      {!isThere && (
        <p className={ui.hint}>
          {waits
            ? "Finding what is left …"
            : `Without: ${counted(summary.ties, "tie")} of ${before.ties}, ${counted(summary.components, "component")} instead of ${before.components}, ${counted(summary.communities, "community", "communities")} instead of ${before.communities}. Measures are taken anew; nothing moves.`}
        </p>
      )}
    </>
  );
}
