import { useState } from "react";
import { changeView, useStore } from "../state/store.ts";
import { useAnswer } from "../state/use-answer.ts";
import { Door } from "../ui/Door.tsx";
import { Choice } from "../ui/fields.tsx";
import { Section } from "../ui/Section.tsx";
import ui from "../ui/ui.module.css";

const SEARCHES = [
  { name: "global", label: "Largest in sum" },
  { name: "local", label: "Step by step" },
  { name: "key-route", label: "By the busiest step" },
] as const;

interface MainPathProps {
  network: string;
  /** Whether its ties are citations; else they came with a file, and point from one node to another. */
  ofCitations: boolean;
}

/** The way along which most of what papers cite has gone, oldest first; of other networks, that along which most ties point. */
export function MainPath({ network, ofCitations }: MainPathProps) {
  const [search, setSearch] = useState<(typeof SEARCHES)[number]["name"]>("global");
  const built = useStore(
    ({ corpus }) => corpus?.overview.networks.find(({ name }) => name === network)?.drawnBy,
  );
  const layout = useStore(({ view }) => view.layout) ?? built;
  const { answer } = useAnswer("mainPath", { network, search });
  if (answer === undefined) return null;
  return (
    <Section
      title={`Main path: the way that most ${ofCitations ? "citations went" : "ties point, from its end"}`}
    >
      {answer === null && (
        <p className={ui.hint}>
          {ofCitations ? "No paper here cites another one that is here." : "No tie points anywhere."}
        </p>
      )}
      {answer && (
        <>
          <Choice label="Search" value={search} among={SEARCHES} onChange={setSearch} />
          <ol>
            {answer.steps.map(({ papers, count }) => (
              <li key={papers[0]?.id}>
                {count !== "" && (
                  <span className={ui.hint}>
                    {count} of {answer.ways} ways
                  </span>
                )}
                {papers.map(({ id, label, year }) => (
                  <div key={id} className={ui.row}>
                    <Door id={id} paper={ofCitations}>
                      {label}
                    </Door>
                    <span className={ui.hint}>{year}</span>
                  </div>
                ))}
              </li>
            ))}
          </ol>
          {ofCitations && layout !== "years" && (
            <button
              type="button"
              className={ui.door}
              onClick={() => changeView({ layout: built === "years" ? null : "years" })}
            >
              See the papers by year
            </button>
          )}
          <p className={ui.hint}>
            {ofCitations
              ? "A way goes from a paper that cites none here to one that none here cites (search path count, Batagelj 2003). Papers that cite each other are one step."
              : "A way goes from a node that points nowhere back to one that none points to (search path count, Batagelj 2003). Nodes that point to each other are one step."}
          </p>
        </>
      )}
    </Section>
  );
}
