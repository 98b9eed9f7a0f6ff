import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldedWords, slug } from "../../src/lib/fold.ts";
import { kindOf, tieKey, toIds } from "../../src/model/ids.ts";

const anyText = fc.string({ unit: "binary", maxLength: 40 });

describe("fold", () => {
  it.each([
    ["Ciucă", "ciuca"],
    ["Różański", "rozanski"],
    ["Łukasz", "lukasz"],
    ["Ørsted", "orsted"],
    ["Groß", "gross"],
    ["STRAẞE", "strasse"],
    ["Æsir", "aesir"],
    ["İstanbul", "istanbul"],
    ["O’Neill", "o'neill"],
    ["Jia‐Shu", "jia-shu"],
    ["ﬁnd", "find"],
    ["M\u0308uller", "muller"],
    ["Müller", "muller"],
    ["Ångström", "angstrom"],
    ["Χρήστος", "χρηστος"],
  ])("folds %s to %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("keeps letters of other scripts apart, also where Unicode writes them with combining marks", () => {
    expect(fold("王伟")).toBe("王伟");
    expect(fold("김민준")).toBe("김민준");
    expect(fold("かとう")).not.toBe(fold("がとう"));
    expect(fold("राम")).not.toBe(fold("रामा"));
    expect(fold("กิ")).not.toBe(fold("กุ"));
  });

  it("folds what is folded to itself", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("takes no notice of composed or decomposed forms, or of case", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("aÄéñøŁßş Ωй漢が김1-'")), maxLength: 12 }),
        (text) => {
          expect(fold(text.normalize("NFD"))).toBe(fold(text));
          expect(fold(text.toUpperCase())).toBe(fold(text.toLowerCase()));
        },
      ),
    );
  });
});

describe("foldedWords and slug", () => {
  it("finds runs of letters and digits of any script", () => {
    expect(foldedWords("GPT-4: a “Überblick”, 王伟")).toEqual(["gpt", "4", "a", "uberblick", "王伟"]);
    expect(foldedWords("हिन्दी กิน")).toEqual(["हिन्दी", "กิน"]);
    expect(foldedWords("—…!?")).toEqual([]);
  });

  it("makes readable keys, cut at a word", () => {
    expect(slug("AstroLLaMA: Towards Specialized Models", 20)).toBe("astrollama-towards");
    expect(slug("O'Neill, Charles")).toBe("oneill-charles");
    expect(slug("O’Neill, Charles")).toBe("oneill-charles");
    expect(slug("x".repeat(80), 60)).toBe("x".repeat(60));
    expect(slug("?!")).toBe("");
  });

  it("gives keys that fit their limit, hold whole characters, and begin and end with a letter or digit", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 4, max: 60 }), (text, limit) => {
        const key = slug(text, limit);
        expect(key.length).toBeLessThanOrEqual(limit);
        expect(() => encodeURIComponent(key)).not.toThrow(); // no half of a surrogate pair
        expect(key).not.toMatch(/^-|-$|--|\s/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("ids", () => {
  const things = (bases: readonly string[]) =>
    bases.map((base, place) => ({ base: slug(base), anchor: `${place % 7}` }));

  it("are the bare base where it is one thing's alone, and told apart by anchors where it is not", () => {
    const ids = toIds("person", [
      { base: "ann-lee", anchor: "orcid 1" },
      { base: "bo-chen", anchor: "" },
      { base: "ann-lee", anchor: "orcid 2" },
      { base: "", anchor: "nobody" },
    ]);
    expect(ids[1]).toBe("person:bo-chen");
    expect(ids[3]).toBe("person:unnamed");
    expect(ids[0]).toMatch(/^person:ann-lee-[0-9a-z]{5}$/);
    expect(ids[2]).toMatch(/^person:ann-lee-[0-9a-z]{5}$/);
    expect(ids[0]).not.toBe(ids[2]);
  });

  it("do not depend on the order in which things come", () => {
    const named = fc.uniqueArray(
      fc.record({ base: fc.constantFrom("a", "b", "c", ""), anchor: fc.string() }),
      {
        selector: ({ base, anchor }) => `${base} ${anchor}`,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(named, fc.infiniteStream(fc.nat()), (list, keys) => {
        const shuffled = list
          .map((thing) => ({ thing, key: keys.next().value }))
          .toSorted((a, b) => a.key - b.key);
        const ids = new Map(toIds("topic", list).map((id, place) => [list[place], id]));
        const again = toIds(
          "topic",
          shuffled.map(({ thing }) => thing),
        );
        shuffled.forEach(({ thing }, place) => expect(again[place]).toBe(ids.get(thing)));
      }),
    );
  });

  it("are never given twice, not even where a base looks like another with its signs", () => {
    const words = fc.array(fc.constantFrom("a", "a-2", "a-2-2", "b", "", "unnamed"), { maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(words, fc.array(anyText, { maxLength: 10 })), (bases) => {
        const ids = toIds("topic", things(bases));
        expect(new Set(ids).size).toBe(bases.length);
        expect(ids.every((id) => kindOf(id) === "topic")).toBe(true);
      }),
    );
  });

  it("tells the kind of an id, and knows what is none", () => {
    expect(kindOf("person:a")).toBe("person");
    expect(kindOf("paper:person:b")).toBe("paper");
    expect(kindOf("venue:nature")).toBe("venue");
    for (const none of ["", "person", "persons", "topics", "papers", ":", "Person:a"]) {
      expect(kindOf(none), none).toBeNull();
    }
  });

  it("names a tie alike from both ends", () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(tieKey(a, b)).toBe(tieKey(b, a));
      }),
    );
    expect(tieKey("person:b", "person:a")).toBe("person:a~person:b");
  });
});
