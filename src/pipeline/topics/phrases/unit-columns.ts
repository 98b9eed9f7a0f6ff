import { growing } from "../../../lib/growing.ts";
import type { Link } from "../words.ts";
import { CHUNK, END, type FlatChunks, START, TITLE } from "./flat-chunks.ts";
import type { ChunkUnit } from "./noun-chunks.ts";
import type { Unit } from "./units.ts";

/** The units of many texts one behind the other, and their noun chunks. */
export interface UnitColumns {
  /** The normal words of each kind of unit; the columns below hold their numbers. */
  keys: string[];
  key: Uint32Array;
  start: Uint32Array;
  end: Uint32Array;
  /** Places in `links`. */
  link: Uint8Array;
  /** Where the units of each text end. */
  textEnds: Uint32Array;
  chunks: FlatChunks;
}

/** A unit as far as phrases are found by it. */
export type PlacedUnit = Pick<Unit, "key" | "start" | "end" | "link">;

const links: readonly Link[] = ["none", "space", "hyphen", "slash"];
const whole = () => growing((room) => new Uint32Array(room));
const small = () => growing((room) => new Uint8Array(room));

export function openUnitColumns() {
  const numbers = new Map<string, number>();
  const [key, start, end, textEnds, units, paperOf] = [whole(), whole(), whole(), whole(), whole(), whole()];
  const [link, flags] = [small(), small()];
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  return {
    /** Adds a text of a paper; papers must come in their order, the title of each before its other texts. */
    add(
      paper: number,
      isTitle: boolean,
      own: readonly Unit[],
      chunks: readonly (readonly ChunkUnit[])[],
    ): void {
      for (const unit of own) {
        key.push(numberOf(unit.key));
        start.push(unit.start);
        end.push(unit.end);
        link.push(links.indexOf(unit.link));
      }
      textEnds.push(key.length);
      for (const chunk of chunks)
        chunk.forEach((unit, index) => {
          units.push(numberOf(unit.key));
          const begins = index === 0 ? CHUNK : 0;
          const may = (unit.canStart ? START : 0) | (unit.canEnd ? END : 0);
          flags.push(may | begins | (isTitle ? TITLE : 0));
          paperOf.push(paper);
        });
    },
    columns: (): UnitColumns => ({
      keys: [...numbers.keys()],
      key: key.values().slice(),
      start: start.values().slice(),
      end: end.values().slice(),
      link: link.values().slice(),
      textEnds: textEnds.values().slice(),
      chunks: {
        units: units.values().slice(),
        flags: flags.values().slice(),
        paperOf: paperOf.values().slice(),
      },
    }),
  };
}

/** The units of a text, by its number among all of them. */
export function unitsOfText(columns: UnitColumns, text: number): PlacedUnit[] {
  const from = text === 0 ? 0 : (columns.textEnds[text - 1] ?? 0);
  const units: PlacedUnit[] = [];
  for (let at = from; at < (columns.textEnds[text] ?? from); at++) {
    const [key = "", link = "none"] = [columns.keys[columns.key[at] ?? -1], links[columns.link[at] ?? 0]];
    units.push({ key, start: columns.start[at] ?? 0, end: columns.end[at] ?? 0, link });
  }
  return units;
}

/** The chunks of all shards one behind the other, under common numbers. */
export function joinChunks(shards: readonly UnitColumns[]): { keys: string[]; chunks: FlatChunks } {
  const numbers = new Map<string, number>();
  const length = shards.reduce((sum, { chunks }) => sum + chunks.units.length, 0);
  const joined = {
    units: new Uint32Array(length),
    flags: new Uint8Array(length),
    paperOf: new Uint32Array(length),
  };
  let at = 0;
  for (const { keys, chunks } of shards) {
    const own = Uint32Array.from(keys, (key) => {
      const known = numbers.get(key) ?? numbers.size;
      if (known === numbers.size) numbers.set(key, known);
      return known;
    });
    joined.units.set(
      chunks.units.map((unit) => own[unit] ?? 0),
      at,
    );
    joined.flags.set(chunks.flags, at);
    joined.paperOf.set(chunks.paperOf, at);
    at += chunks.units.length;
  }
  return { keys: [...numbers.keys()], chunks: joined };
}
