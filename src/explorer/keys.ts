import { useEffect } from "react";
import { FINDER_ID } from "./panels/Finder.tsx";
import type { Stage } from "./stage/scene.ts";
import { goTo, show, stepBack, takeBack } from "./state/store.ts";

const STEP = 0.12;

/** What each key does, apart from fields: in them, keys are for writing. */
function actions(stage: Stage | null, networks: readonly string[]): Record<string, () => void> {
  return {
    "/": focusFinder,
    "?": () => show("keys"),
    "+": () => stage?.zoom(1.4),
    "=": () => stage?.zoom(1.4),
    "-": () => stage?.zoom(1 / 1.4),
    "0": () => stage?.focus(null),
    ArrowLeft: () => stage?.pan(-STEP, 0),
    ArrowRight: () => stage?.pan(STEP, 0),
    ArrowUp: () => stage?.pan(0, STEP),
    ArrowDown: () => stage?.pan(0, -STEP),
    Escape: stepBack,
    ...Object.fromEntries(networks.map((name, place) => [String(place + 1), () => goTo(name)])),
  };
}

function focusFinder(): void {
  document.getElementById(FINDER_ID)?.focus();
}

/** Listens to the keyboard for as long as the room is open. */
export function useKeys(stage: Stage | null, networks: readonly string[]): void {
  useEffect(() => {
    const known = actions(stage, networks);
    const onKey = (event: KeyboardEvent) => {
      const withControl = event.ctrlKey || event.metaKey;
      if (withControl && event.key.toLowerCase() === "k") {
        event.preventDefault();
        focusFinder();
        return;
      }
      if (withControl && event.key.toLowerCase() === "z" && !isField(event.target)) {
        event.preventDefault();
        takeBack(event.shiftKey ? "redo" : "undo");
        return;
      }
      if (withControl || event.altKey || isField(event.target) || document.querySelector("dialog[open]"))
        return;
      const act = known[event.key];
      if (!act || (event.key.startsWith("Arrow") && scrolls(event.target))) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [stage, networks]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select, textarea, [contenteditable]");
}

/** In a panel the arrows scroll. */
function scrolls(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("section, details") !== null;
}
