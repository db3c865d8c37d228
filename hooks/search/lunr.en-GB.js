/* Search in English pages. A word typed is the beginning of words, so that `decision` finds decisions. */

(({ lunr: { stopWordFilter }, setUpSearch }) => {
  /** Fewer letters than these begin too many words, unless they are none themselves: `co` in `co-design`. */
  const SHORTEST_BEGINNING = 3;

  const answersAmong = (words) => (typed) => {
    const isWhole = typed.length < SHORTEST_BEGINNING && words.includes(typed);
    return isWhole ? [typed] : words.filter((word) => word.startsWith(typed));
  };

  setUpSearch({
    language: "en",
    name: "en-GB",
    isSmall: (word) => !stopWordFilter(word),
    answersAmong,
    spellings: (typed) => [{ spelling: typed, meant: (word) => word }],
  });
})(self);
