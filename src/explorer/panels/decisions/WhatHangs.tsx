import { useState } from "react";
import { grouped } from "../../../lib/counted.ts";
import type { Range, Ranges } from "../../../worker/questions/ranges.ts";
import { useStore } from "../../state/store.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { Door } from "../../ui/Door.tsx";
import { Section } from "../../ui/Section.tsx";
import ui from "../../ui/ui.module.css";

/** Of more papers than this it is counted when it is asked for. */
const MOST_AT_ONCE = 1000;
const TOP = 10;

/** How the first people and the communities would change if no names were joined, and if all were that may be. */
export function WhatHangs() {
  const papers = useStore((state) => state.corpus?.overview.sizes.papers ?? 0);
  const [asked, setAsked] = useState(false);
  const isAsked = asked || papers <= MOST_AT_ONCE;
  const { answer } = useAnswer("ranges", isAsked ? { count: TOP } : null);
  if (isAsked && answer === null) return null;
  return (
    <Section title="What hangs on who is who">
      {!isAsked && (
        <button type="button" className={ui.button} onClick={() => setAsked(true)}>
          Count it
        </button>
      )}
      {isAsked && !answer && <p className={ui.hint}>Counting …</p>}
      {answer && <Told ranges={answer} />}
    </Section>
  );
}

function Told({ ranges: { people, ties, communities, agreement, top } }: { ranges: Ranges }) {
  const stays = (of: "nothing" | "everything") => top.filter(({ place }) => place[of] <= TOP).length;
  const moved = top.filter(({ place }) => place.nothing !== place.now || place.everything !== place.now);
  return (
    <div data-testid="ranges">
      <p className={ui.hint}>
        From no names joined to all joined that may be: {between(people)} people, {between(ties)} ties,{" "}
        {between(communities)} communities. People are in the same communities as here to{" "}
        {agreement.nothing.toFixed(2)} if none were joined and {agreement.everything.toFixed(2)} if all were
        (adjusted Rand index). Of the first {top.length} by strength {stays("nothing")} and{" "}
        {stays("everything")} stay among them.
      </p>
      <ul>
        {moved.map(({ id, name, place }) => (
          <li key={id} className={ui.row}>
            <Door id={id}>{name}</Door>
            <span className={ui.hint}>
              place {place.now}, {between(place)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The least and the most that a figure comes to: `41–45`. */
function between({ now, nothing, everything }: Range): string {
  const [least, most] = [Math.min(now, nothing, everything), Math.max(now, nothing, everything)];
  return least === most ? grouped(least) : `${grouped(least)}–${grouped(most)}`;
}
