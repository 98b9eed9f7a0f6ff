import { communityColours, otherColour } from "../../appearance/colours.ts";
import { useStore } from "../state/store.ts";
import styles from "./ui.module.css";

/** The colour of a community as a dot, grey where colours mean something else. Its number or name always stands beside it. */
export function CommunityDot({ community }: { community: number | null }) {
  const theme = useStore((state) => state.theme);
  const shown = useStore((state) => state.view.colour === "community");
  const colour =
    (community === null || !shown ? undefined : communityColours[theme][community]) ?? otherColour[theme];
  return <span className={styles.dot} style={{ background: colour }} aria-hidden="true" />;
}
