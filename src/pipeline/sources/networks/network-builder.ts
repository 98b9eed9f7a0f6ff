import { counted } from "../../../lib/counted.ts";
import type { GivenNetwork, GivenNode, GivenTie } from "../../../model/given-network.ts";
import { MOST_WEIGHT } from "../../../model/network.ts";
import { excerpt } from "../fields/told.ts";
import type { Reading, Remark } from "../reader.ts";

/** A tie as a file writes it; a weight that is not given is 1. */
export interface WrittenTie {
  from: string | undefined;
  to: string | undefined;
  weight?: string | undefined;
  directed: boolean;
}

/** Gathers nodes and ties while a file is read, and tells of what in it cannot be read or is not kept. */
export function createNetworkBuilder() {
  const nodes: GivenNode[] = [];
  const ties: GivenTie[] = [];
  const remarks: Remark[] = [];
  const notKept = new Map<string, number>();
  let title: string | null = null;
  const communityNames = new Map<string, string>();
  const lineOf = (line: number | undefined) => (line === undefined ? {} : { line });
  const unread = (reason: string, text: string, line?: number) =>
    remarks.push({ code: "network-part-unread", text: `${reason}: ${excerpt(text)}`, ...lineOf(line) });
  return {
    titled(text: string | undefined): void {
      title ??= text?.trim() || null;
    },
    /** A node, and what is said of it, by the name of the column. */
    node(key: string | undefined, values: Iterable<readonly [string, string]>, line?: number): void {
      const said = new Map([...values].map(([name, text]) => [name.trim(), text] as const));
      const known = key?.trim() ?? "";
      if (known !== "") nodes.push({ key: known, values: said });
      else unread("a node has no id", [...said.values()].join(" "), line);
    },
    tie({ from, to, weight = "", directed }: WrittenTie, line?: number): void {
      const [one, other] = [from?.trim() ?? "", to?.trim() ?? ""];
      const value = weight.trim() === "" ? 1 : Number(weight);
      const words = `${one} – ${other}`;
      if (one === "" || other === "") unread("a tie has only one end", words, line);
      else if (Number.isNaN(value)) unread(`the weight of a tie is no number ("${weight}")`, words, line);
      else if (value < 0) unread(`the weight of a tie is below 0 (${weight})`, words, line);
      else if (value > MOST_WEIGHT) unread(`the weight of a tie is above 1e15 (${weight})`, words, line);
      else ties.push({ from: one, to: other, weight: value, directed });
    },
    communityName(community: string, name: string): void {
      communityNames.set(community, name);
    },
    /** Something that cannot be read. */
    unread,
    /** Something that has no place in an atlas. It is counted. */
    notKept(what: string): void {
      notKept.set(what, (notKept.get(what) ?? 0) + 1);
    },
    cut(line?: number): void {
      remarks.push({ code: "file-cut", text: "the file ends inside a node or a tie", ...lineOf(line) });
    },
    /** @throws Error when there is neither a node nor a tie. */
    done(): Reading {
      if (nodes.length + ties.length === 0) throw new Error("there is neither a node nor a tie in it");
      const ignored = [...notKept].map(([what, count]): Remark => {
        return { code: "network-part-ignored", text: `${what} (${counted(count, "time")})` };
      });
      const network: GivenNetwork = { title, nodes, ties, communityNames };
      return {
        records: 0,
        papers: [],
        rejected: [],
        remarks: [...remarks, ...ignored],
        page: null,
        columns: null,
        network,
      };
    },
  };
}
export type NetworkBuilder = ReturnType<typeof createNetworkBuilder>;
