import { useState } from "react";
import { useAnswer } from "../state/use-answer.ts";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";

/** The network as a whole: how far it is across, how closed, who keeps to whom. Measured when it is asked for. */
export function InFigures({ network }: { network: string }) {
  const [asked, setAsked] = useState(false);
  const { answer } = useAnswer("figures", asked ? { network } : null);
  return (
    <Section title="The network in figures">
      {!asked && (
        <button type="button" className={ui.button} onClick={() => setAsked(true)}>
          Measure it
        </button>
      )}
      {asked && !answer && <p className={ui.hint}>Measuring …</p>}
      {answer?.map((sentence) => (
        <p key={sentence} className={ui.hint}>
          {sentence}
        </p>
      ))}
    </Section>
  );
}
