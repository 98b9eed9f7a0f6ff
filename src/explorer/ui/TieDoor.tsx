import { Link2 } from "lucide-react";
import { changeView, setDrawer } from "../state/store.ts";
import styles from "./ui.module.css";

/** A small door to a tie, beside the neighbour that it leads to. */
export function TieDoor({ network, tie, label }: { network: string; tie: string; label: string }) {
  const open = () => {
    changeView({ network, selection: { kind: "tie", key: tie } });
    setDrawer("details");
  };
  return (
    <button
      type="button"
      className={styles.door}
      title={`Open the tie: ${label}`}
      aria-label={`Open the tie: ${label}`}
      onClick={open}
    >
      <Link2 size={14} aria-hidden="true" />
    </button>
  );
}
