import { Keyboard, Moon, SlidersHorizontal, Sun } from "lucide-react";
import type { Drawn } from "../../appearance/drawn.ts";
import type { Overview } from "../../worker/questions/overview.ts";
import type { AskedDrawing } from "../../worker/questions/draw-choice.ts";
import { goTo, setDrawer, setTheme, show, useStore } from "../state/store.ts";
import ui from "../ui/ui.module.css";
import { Finder } from "./Finder.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { FurtherNetworks } from "./FurtherNetworks.tsx";
import { OpenButton } from "./OpenButton.tsx";
import styles from "./header.module.css";

/** So many networks have a button of their own; the others are in a menu. */
const IN_HEADER = 4;

interface HeaderProps {
  overview: Overview;
  choice: AskedDrawing;
  drawn: Drawn | undefined;
}

export function Header({ overview: { networks, formats }, choice, drawn }: HeaderProps) {
  const network = useStore((state) => state.view.network);
  const theme = useStore((state) => state.theme);
  const drawer = useStore((state) => state.drawer);
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}>
        <span aria-hidden="true">⁂</span> <span className={styles.name}>Visible College</span>
      </h1>
      <nav className={styles.networks} aria-label="Networks">
        {networks.slice(0, IN_HEADER).map(({ name, words }) => (
          <button
            key={name}
            type="button"
            aria-current={name === network ? "page" : undefined}
            onClick={() => goTo(name)}
          >
            {words.label}
          </button>
        ))}
        <FurtherNetworks networks={networks} from={IN_HEADER} current={network} />
      </nav>
      <Finder />
      <div className={styles.tools}>
        <OpenButton />
        <ExportMenu formats={formats} choice={choice} drawn={drawn} />
        <button
          type="button"
          className={`${ui.button} ${ui.icon} ${styles.drawerButton}`}
          aria-label="Communities and view"
          aria-expanded={drawer === "view"}
          onClick={() => setDrawer(drawer === "view" ? "none" : "view")}
        >
          <SlidersHorizontal size={17} aria-hidden="true" />
        </button>
        <button
          type="button"
          className={`${ui.button} ${ui.icon}`}
          aria-label={theme === "dark" ? "Light theme" : "Dark theme"}
          onClick={() => setTheme(theme === "dark" ? "light" : "dark")}
        >
          {theme === "dark" ? <Sun size={17} aria-hidden="true" /> : <Moon size={17} aria-hidden="true" />}
        </button>
        <button
          type="button"
          className={`${ui.button} ${ui.icon} ${styles.keysButton}`}
          aria-label="Keys"
          onClick={() => show("keys")}
        >
          <Keyboard size={17} aria-hidden="true" />
        </button>
      </div>
    </header>
  );
}
