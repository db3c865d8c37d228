/* Search that knows Welsh. A word that people type is answered by all words of the site that could be a form of the same
   word. The build puts the data before this file (hooks/search/words.py). */

(({ setUpSearch, welshWords }) => {
  /** Letters that a word must have to be taken for a mutated one, and what is left of a plural, for a singular. */
  const SHORTEST_MUTATED = 2;
  const SHORTEST_SINGULAR = 3;
  /** Fewer letters than these begin too many words once a mutation is undone. */
  const SHORTEST_BEGINNING = 4;

  const { mutations, pluralEndings } = welshWords;
  const plurals = new Map(Object.entries(welshWords.plurals));
  const smallWords = new Set(welshWords.smallWords);
  const themselves = new Set(welshWords.themselves);
  const longestFirst = Object.keys(mutations).sort((a, b) => b.length - a.length);
  const firstLetter = new RegExp(`^(?:${longestFirst.join("|")})`);

  /** The word, and every word that a mutation could have turned into it. Many are no words; no page holds those. */
  function radicals(word) {
    const letter = word.match(firstLetter)?.[0];
    if (!letter || word.length < SHORTEST_MUTATED) return [word];
    return [word, ...mutations[letter].map((radical) => radical + word.slice(letter.length))];
  }

  /** The word, and every word that it could be the plural of. */
  function singulars(word) {
    if (plurals.has(word)) return [word, ...plurals.get(word)];
    const regular = Object.entries(pluralEndings)
      .filter(([ending]) => word.endsWith(ending) && word.length - ending.length >= SHORTEST_SINGULAR)
      .flatMap(([ending, instead]) => instead.map((singular) => word.slice(0, -ending.length) + singular));
    return [word, ...regular];
  }

  /** Everything that a word could be a form of, itself included. Forms of one word have such a base in common. */
  function bases(word) {
    if (themselves.has(word)) return [word];
    return plurals.has(word) ? singulars(word) : radicals(word).flatMap(singulars);
  }

  /** The words of the site, so that all forms of a word are found at once. */
  class Forms {
    constructor(words) {
      this.words = words;
      this.formsByBase = new Map();
      for (const word of words) {
        for (const base of bases(word)) {
          if (!this.formsByBase.has(base)) this.formsByBase.set(base, []);
          this.formsByBase.get(base).push(word);
        }
      }
    }

    /** Every form of a word. What is no word of the site is taken for the beginning of one, as while people type. */
    of(word) {
      const forms = new Set(bases(word).flatMap((base) => this.formsByBase.get(base) ?? []));
      return forms.size > 0 ? [...forms] : this.beginningWith(word);
    }

    beginningWith(typed) {
      if (typed.length < SHORTEST_BEGINNING) return this.words.filter((word) => word.startsWith(typed));
      const beginnings = radicals(typed);
      const beginsSo = (word) => beginnings.some((beginning) => word.startsWith(beginning));
      return this.words.filter((word) => radicals(word).some(beginsSo));
    }
  }

  /**
   * The word as it stands, unmutated, and mutated: the slip may be in a form that the site has not. What is found for a
   * mutation that nobody typed gets the letter back that was typed.
   */
  function spellings(typed) {
    const asFound = radicals(typed).map((spelling) => ({ spelling, meant: (word) => word }));
    const mutated = Object.entries(mutations).flatMap(([mutation, undone]) =>
      undone
        .filter((radical) => typed.startsWith(radical))
        .map((radical) => ({
          spelling: mutation + typed.slice(radical.length),
          meant: (word) => (word.startsWith(mutation) ? radical + word.slice(mutation.length) : word),
        })),
    );
    return [...asFound, ...mutated];
  }

  setUpSearch({
    language: "cy",
    name: "cy",
    isSmall: (word) => smallWords.has(word),
    answersAmong: (words) => {
      const forms = new Forms(words);
      return (typed) => forms.of(typed);
    },
    spellings,
  });
})(self);
