import type { Standout } from "../../worker/questions/standouts.ts";
import { select } from "../state/choose.ts";
import { useAnswer } from "../state/use-answer.ts";
import { CommunityDot } from "../ui/CommunityDot.tsx";
import { Section } from "../ui/Section.tsx";
import { TieDoor } from "../ui/TieDoor.tsx";
import ui from "../ui/ui.module.css";

/** What is surprising in a network, each a door to its evidence. */
export function WhatStandsOut({ network }: { network: string }) {
  const { answer, stale } = useAnswer("standouts", { network });
  if (!answer || stale) return null;
  const { newest, surest, leastSure, bridge } = answer;
  if (!newest && !surest && !leastSure && !bridge) return null;
  const share = (value: number) => `found again to ${Math.round(value * 100)} %`;
  const pair = bridge?.labels.join(" and ") ?? "";
  return (
    <Section title="What stands out">
      <ul>
        {newest && (
          <Outstanding
            one={newest}
            words={`The latest community: its papers are of ${newest.value.toFixed(1)} on average`}
          />
        )}
        {surest && <Outstanding one={surest} words={`The surest community: ${share(surest.value)}`} />}
        {leastSure && (
          <Outstanding one={leastSure} words={`The least sure community: ${share(leastSure.value)}`} />
        )}
        {bridge && (
          <li className={ui.paperLine}>
            <span>
              {pair} <TieDoor network={network} tie={bridge.key} label={pair} />
            </span>
            <span className={ui.hint}>
              The strongest tie between communities: {bridge.communities.join(" and ")}
            </span>
          </li>
        )}
      </ul>
    </Section>
  );
}

function Outstanding({ one: { number, name }, words }: { one: Standout; words: string }) {
  return (
    <li className={ui.paperLine}>
      <button type="button" className={ui.door} onClick={() => select({ kind: "community", number })}>
        <CommunityDot community={number} />
        {number + 1} {name}
      </button>
      <span className={ui.hint}>{words}</span>
    </li>
  );
}
