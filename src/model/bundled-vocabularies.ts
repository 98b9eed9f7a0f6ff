/** Vocabularies that come with the program, in `data/vocabularies`: their names on the command line, what they are, their files. */
export const bundledVocabularies: Record<string, { label: string; file: string }> = {
  uat: { label: "Unified Astronomy Thesaurus", file: "unified-astronomy-thesaurus.json" },
};
