import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutMojibake } from "../../src/lib/mojibake.ts";
import { romanized } from "../../src/lib/romanized.ts";

describe("withoutMojibake", () => {
  it.each([
    ["JoÃ£o ConceiÃ§Ã£o", "João Conceição"],
    ["the fate of â€œÕâ€\u009d", "the fate of “Õ”"],
    ["Õgru VÃµro, ÃœÃ•", "Õgru Võro, ÜÕ"],
    ["m¹czny w ma³ych", "mączny w małych"],
    ["João, naïve, Ångström, 10³ m³, Ÿ", "João, naïve, Ångström, 10³ m³, Ÿ"],
    ["Â", "Â"],
  ])("%s", (damaged, text) => {
    expect(withoutMojibake(damaged)).toBe(text);
  });

  it("gives back any text whose UTF-8 was read as Latin-1", () => {
    const letter = fc.constantFrom(..."aeiou éèüöñçßøåŁšžČ—“”");
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 20 }), (letters) => {
        const text = letters.join("");
        const damaged = String.fromCharCode(...new TextEncoder().encode(text));
        expect(withoutMojibake(damaged)).toBe(text);
      }),
    );
  });
});

describe("romanized", () => {
  it.each([
    ["О сходимости разностных схем", "o shodimosti raznostnyh shem"],
    ["Ђорђе Станковић", "djordje stankovic"],
    ["Μεταβολές της στάθμης", "metavoles tis stathmis"],
    ["Ευαγγελία Μπούρα", "eyangelia boura"],
    ["the α–β transition at 5 μm", "the α–β transition at 5 μm"],
    ["Żółw", "Żółw"],
  ])("%s", (text, latin) => {
    expect(romanized(text)).toBe(latin);
  });
});
