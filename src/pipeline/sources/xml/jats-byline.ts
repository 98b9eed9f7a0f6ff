import type { Mention } from "../../../model/paper.ts";
import { meansOthers, toMention } from "../fields/names.ts";
import { textAt, textOf } from "./mixed-text.ts";
import { orcidIn } from "../fields/orcid.ts";
import { descendants, elementsOf, nodeAt, nodesAt, type XmlNode } from "./tree.ts";

/** The byline of a JATS article. Affiliations stand in a contributor, in the group, or beside it and are referred to. */
export function jatsByline(meta: XmlNode): { names: Mention[]; complete: boolean } {
  const places = affiliationsById(meta);
  const names: Mention[] = [];
  let complete = true;
  for (const group of nodesAt(meta, "contrib-group")) {
    const shared = nodesAt(group, "aff")
      .filter((aff) => aff.attributes["id"] === undefined)
      .map(affiliationText);
    for (const contributor of elementsOf(group)) {
      if (contributor.name === "etal") complete = false;
      if (contributor.name === "on-behalf-of") names.push({ written: textOf(contributor), group: true });
      if (contributor.name !== "contrib" || !isAuthor(contributor)) continue;
      if (nodeAt(contributor, "etal")) complete = false;
      names.push(toName(contributor, places, shared));
    }
  }
  const real = names.filter((name) => name.written !== "" && !meansOthers(name.written));
  return { names: real, complete: complete && !names.some((name) => meansOthers(name.written)) };
}

function isAuthor(contributor: XmlNode): boolean {
  if (/non-byline/i.test(contributor.attributes["contrib-type"] ?? "")) return false;
  return /author|^$|collab/i.test(contributor.attributes["contrib-type"] ?? "");
}

function affiliationsById(meta: XmlNode): Map<string, string> {
  const places = new Map<string, string>();
  for (const aff of descendants(meta, "aff")) {
    const id = aff.attributes["id"];
    if (id !== undefined) places.set(id, affiliationText(aff));
  }
  return places;
}

/** Without the mark that refers to it: `<label>a</label>`, `<sup>1</sup>` at its beginning. */
function affiliationText(aff: XmlNode): string {
  const first = aff.children.findIndex((part) => typeof part !== "string" || part.trim() !== "");
  const children = aff.children.filter((part, index) => {
    return typeof part === "string" || (part.name !== "label" && !(index === first && part.name === "sup"));
  });
  const isId = (part: XmlNode | string) => typeof part !== "string" && part.name === "institution-id";
  return textOf({
    ...aff,
    children: children.flatMap((part) =>
      typeof part === "string"
        ? [part]
        : [{ ...part, children: part.children.filter((inner) => !isId(inner)) }, " "],
    ),
  }).replace(/\s+([,;.])/g, "$1");
}

function toName(
  contributor: XmlNode,
  places: ReadonlyMap<string, string>,
  shared: readonly string[],
): Mention {
  const own = nodesAt(contributor, "aff").map(affiliationText);
  const referred = nodesAt(contributor, "xref")
    .filter((xref) => xref.attributes["ref-type"] === "aff")
    .flatMap((xref) => (xref.attributes["rid"] ?? "").split(/\s+/))
    .map((id) => places.get(id) ?? "");
  const named = [...own, ...referred].filter((text) => text !== "");
  const affiliations = [...new Set(named.length > 0 ? named : shared)];
  const id = [...nodesAt(contributor, "contrib-id"), ...nodesAt(contributor, "uri")]
    .map((node) => orcidIn(textOf(node)))
    .find((orcid) => orcid);
  return {
    ...nameParts(contributor),
    ...(id && { orcid: id }),
    ...(affiliations.length > 0 && { affiliations }),
  };
}

/** Of a name in several scripts that in Latin letters, as other sources have it. */
const inLatin = (names: readonly XmlNode[]) =>
  names.find((name) => /\p{Script=Latin}/u.test(textOf(name))) ?? names[0];

/** Members that a collaboration lists within its own name are not part of it. */
function nameParts(contributor: XmlNode): Mention {
  const collab = nodeAt(contributor, "collab") ?? nodeAt(contributor, "collab-alternatives/collab");
  if (collab) {
    const children = collab.children.filter(
      (part) => typeof part === "string" || part.name !== "contrib-group",
    );
    return { written: textOf({ ...collab, children }), group: true };
  }
  const name =
    nodeAt(contributor, "name") ??
    inLatin(nodesAt(contributor, "name-alternatives/name")) ??
    nodeAt(contributor, "string-name");
  const [family = "", given = "", suffix = ""] = name
    ? ["surname", "given-names", "suffix"].map((part) => textAt(name, part))
    : [];
  if (!family)
    return toMention(
      name ? textOf(name) : textAt(contributor, "name-alternatives/string-name"),
      "given-first",
    );
  if (!given) return toMention(family, "family-first");
  const written = [family, given, suffix].filter((part) => part !== "").join(", ");
  return { written, family, given, ...(suffix && { suffix }) };
}
