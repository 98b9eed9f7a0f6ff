import { describe, expect, it } from "vitest";
import { firstPage, isRange, volumeOf } from "../../../../src/pipeline/sources/join/places/pages.ts";
import { isOtherMeeting, venuesAlike } from "../../../../src/pipeline/sources/join/places/venue-names.ts";

describe("pages and volumes, as systems write them", () => {
  it.each([
    ["115-139", "115"],
    ["pp. 115-39", "115"],
    ["S. 321-347", "321"],
    ["Art. 1234", "1234"],
    ["Paper No. 41, 27", "41"],
    ["UNSP 85671K", "85671"],
    ["e1234", "1234"],
    ["045", "45"],
    ["l55-l78", "155"],
    ["133ff", "133"],
    ["ii55-ii61", "55"],
    ["S55-S61", "55"],
    ["xii", "xii"],
  ])("%s begins on %s", (pages, first) => {
    expect(firstPage(pages)).toBe(first);
  });

  it("knows more than one page", () => {
    expect(["1-9", "1–9", "7", "7-7", "e12"].map(isRange)).toEqual([true, true, false, false, false]);
  });

  it.each([
    ["vol. 12", "12"],
    ["12(3)", "12"],
    ["012", "12"],
    ["XIV", "14"],
    ["Jg. 48", "48"],
    ["A", "a"],
  ])("volume %s is %s", (written, volume) => {
    expect(volumeOf(written)).toBe(volume);
  });
});

describe("venues", () => {
  it.each([
    ["Journal of Winter Gulls", "J. Wint. Gulls", true],
    ["Wiener Beiträge zur Geistesgeschichte", "WBG", true],
    ["Годишњак за историју", "Godišnjak za istoriju", true],
    ["Astronomy", "Zoology", false],
  ])("%s, %s: %s", (a, b, alike) => {
    expect(venuesAlike(a, b)).toBe(alike);
  });

  it.each([
    ["12th Symposium on Gulls", "13th Symposium on Gulls", true],
    ["Gulls 2003", "Gulls 2004", true],
    ["Gulls ’04", "Gulls 2004", false],
    ["12th Symposium on Gulls", "Symposium on Gulls 2004", false],
    ["Gulls", "Gulls 2004", false],
  ])("%s and %s are other meetings: %s", (a, b, other) => {
    expect(isOtherMeeting(a, b)).toBe(other);
  });
});
