import { beforeAll, describe, expect, it } from "vitest";
import { nodeMark, tieMark, tieThickness } from "../../src/appearance/marks.ts";
import { grounds } from "../../src/appearance/grounds.ts";
import type { Scene } from "../../src/explorer/stage/scene.ts";
import { createCorpus, type Corpus } from "../../src/explorer/state/corpus.ts";
import { emphasisOf } from "../../src/explorer/state/emphasis.ts";
import { lensOf } from "../../src/appearance/lens.ts";
import { shownPart } from "../../src/explorer/state/shown.ts";
import { defaultView, type View } from "../../src/explorer/state/view.ts";
import { toRgb } from "../../src/appearance/colours.ts";
import { buildFrom, papersFile } from "../support/build.ts";

let corpus: Corpus;
beforeAll(async () => {
  const file = papersFile(
    [
      ["One", "Ann Lee", "Bo Chen"],
      ["Two", "Ann Lee", "Bo Chen"],
      ["Three", "Ann Lee", "Cy Day"],
      ["Four", "Di Eco", "…"],
      ["Five", "Ann Lee"],
    ],
    true,
  );
  corpus = createCorpus(await buildFrom({ "papers.json": file }));
});

function sceneOf(change: Partial<View> = {}, theme: Scene["theme"] = "light"): Scene {
  const view = { ...defaultView, ...change };
  const network = corpus.network(view.network);
  const shown = shownPart(corpus, network, view);
  const emphasis = emphasisOf(network, shown, view.selection, null);
  return {
    network,
    shown,
    lens: lensOf(corpus, network, view, theme),
    emphasis,
    theme,
    hulls: true,
    insets: { left: 0, top: 0, right: 0, bottom: 0 },
    still: true,
  };
}

const nodeOf = (scene: Scene, id: string) => {
  const node = scene.network.byId(id);
  if (!node) throw new Error(`no node ${id}`);
  return node;
};
const tieOf = (scene: Scene, key: string) => {
  const tie = scene.network.byKey(key);
  if (!tie) throw new Error(`no tie ${key}`);
  return tie;
};
const chosen: View["selection"] = { kind: "node", id: "person:bo-chen", second: null };
const distance = (a: string, b: string) => {
  const [x, y] = [toRgb(a), toRgb(b)];
  return Math.abs(x.r - y.r) + Math.abs(x.g - y.g) + Math.abs(x.b - y.b);
};

describe.each(["light", "dark"] as const)("how things look (%s)", (theme) => {
  it("gives nodes the lens's colour and size, and never less than can be seen or more than the stage bears", () => {
    const scene = sceneOf({}, theme);
    for (const node of scene.network.nodes) {
      const { color, size, hidden, type, rim } = nodeMark(node, scene, 0.5, 1000);
      expect({ color, size, hidden, type, rim }).toEqual({
        color: scene.lens.colour(node),
        size: scene.lens.radius(node),
        hidden: false,
        type: "disc",
        rim: grounds[theme].ground,
      });
      expect(nodeMark(node, scene, 1e6, 1e7).size).toBe(1e6);
      expect(nodeMark(node, scene, 0, 0.25).size).toBe(0.25);
    }
  });

  it("rings what is chosen, keeps its neighbours, fades the rest", () => {
    const scene = sceneOf({ selection: chosen }, theme);
    const markOf = (id: string) => nodeMark(nodeOf(scene, id), scene, 0, 1000);
    expect(markOf("person:bo-chen")).toMatchObject({
      rim: grounds[theme].ink,
      zIndex: 3,
      color: scene.lens.colour(nodeOf(scene, "person:bo-chen")),
    });
    expect(markOf("person:ann-lee")).toMatchObject({
      zIndex: 2,
      rim: grounds[theme].ground,
      color: scene.lens.colour(nodeOf(scene, "person:ann-lee")),
    });
    const cy = markOf("person:cy-day");
    expect(cy.zIndex).toBe(1);
    expect(distance(cy.color, grounds[theme].faded)).toBeLessThan(
      distance(scene.lens.colour(nodeOf(scene, "person:cy-day")), grounds[theme].faded),
    );
  });

  it("hides what is not shown", () => {
    const scene = sceneOf({ minPapers: 2 }, theme);
    expect(nodeMark(nodeOf(scene, "person:cy-day"), scene, 0, 1000).hidden).toBe(true);
    expect(nodeMark(nodeOf(scene, "person:bo-chen"), scene, 0, 1000).hidden).toBe(false);
  });

  it("draws ties opaque, chosen ones thicker and stronger, faded and inferred ones paler", () => {
    const [still, picked] = [sceneOf({}, theme), sceneOf({ selection: chosen }, theme)];
    const flat = () => 1;
    const key = "person:ann-lee~person:bo-chen";
    const [plain, lit] = [tieMark(tieOf(still, key), still, flat), tieMark(tieOf(picked, key), picked, flat)];
    const other = "person:ann-lee~person:cy-day";
    const faded = tieMark(tieOf(picked, other), picked, flat);
    for (const { color } of [plain, lit, faded]) expect(color).toMatch(/^#[0-9a-f]{6}$/);
    expect([plain.size, lit.size > plain.size, lit.zIndex, faded.zIndex]).toEqual([1, true, 2, 1]);
    const { ground } = grounds[theme];
    expect(distance(lit.color, ground)).toBeGreaterThan(distance(plain.color, ground));
    expect(distance(faded.color, ground)).toBeLessThan(
      distance(tieMark(tieOf(still, other), still, flat).color, ground),
    );
    const inferred = still.network.ties.find((tie) => tie.inferred);
    if (!inferred) throw new Error("the test has no inferred tie");
    const listed = tieMark({ ...inferred, inferred: false }, still, flat);
    expect(distance(tieMark(inferred, still, flat).color, ground)).toBeLessThan(
      distance(listed.color, ground),
    );
  });
});

describe("the thickness of ties", () => {
  it("goes with the root of papers together, the thickest five pixels", () => {
    const scene = sceneOf();
    const thickness = tieThickness(scene, 2);
    expect(thickness(tieOf(scene, "person:ann-lee~person:bo-chen"))).toBeCloseTo(10, 12);
    expect(thickness(tieOf(scene, "person:ann-lee~person:cy-day"))).toBeCloseTo(
      2 * (0.8 + 4.2 * Math.sqrt(1 / 2)),
      12,
    );
  });

  it("is a number also where no tie is drawn", () => {
    const scene = sceneOf({ maxTies: 0 });
    expect(scene.shown.ties).toEqual([]);
    expect(tieThickness(scene, 1)(tieOf(sceneOf(), "person:ann-lee~person:bo-chen"))).toBeGreaterThan(0);
  });
});
