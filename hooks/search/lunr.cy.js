/* Search that knows Welsh. The theme's search worker loads this file for Welsh pages, under the name that it gives to
   what it needs for a language. The build puts the data before it (hooks/search/words.py).

   The index holds every word as it stands on the page, only without accents. A word that people type is looked up as
   all words of the site that could be a form of the same word. So the index is as small and as quickly set up as
   without Welsh, and no place on a page is found, or marked, twice. */

(({ lunr, welshWords }) => {
  /** What the form that people typed weighs, on top of the 1 of every form. If it were 10, a page with one word of the
      query exactly so would come before a page with two words in other forms. */
  const EXACT = 2;
  /** The power of the share of words found, by which a result counts. The theme lets a word in a title weigh 1,000
      times as much as one in a text; this makes up for it. */
  const ALL_WORDS = 10;
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

  /** The word without accents: dŵr is dwr. */
  const folded = (word) => word.normalize("NFD").replace(/\p{M}/gu, "");

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
  class Vocabulary {
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
    forms(word) {
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

  /** One worker has one index. */
  let vocabulary;

  const fold = (token) => token.update(folded);
  const expand = (token) => {
    const forms = vocabulary.forms(String(token));
    return forms.length > 0 ? forms : token;
  };
  const leaveOutSmallWords = (token) => (smallWords.has(folded(String(token))) ? null : token);

  lunr.Pipeline.registerFunction(fold, "fold-cy");
  lunr.Pipeline.registerFunction(expand, "expand-cy");
  lunr.Pipeline.registerFunction(leaveOutSmallWords, "small-words-cy");

  /** The theme also asks this before it says that a word is missing from a result. */
  lunr.stopWordFilter = leaveOutSmallWords;

  /** Called while the index is set up, with what builds it. */
  lunr.cy = function () {
    this.pipeline.reset();
    this.pipeline.add(fold, leaveOutSmallWords);
    this.searchPipeline.reset();
    this.searchPipeline.add(expand);
  };

  /** The words typed. The theme puts a star behind each, for which lunr would not run our pipeline. */
  function clausesOf(text, fields) {
    const query = new lunr.Query(fields);
    new lunr.QueryParser(text, query).parse();
    return query.clauses
      .map((clause) => ({ ...clause, term: clause.term.replaceAll("*", ""), usePipeline: true }))
      .filter(({ term }) => leaveOutSmallWords(term));
  }

  lunr.Index.prototype.search = function (text) {
    vocabulary ??= new Vocabulary(Object.keys(this.invertedIndex));
    const clauses = clausesOf(text, this.fields);
    // Without a clause lunr would find everything.
    if (clauses.length === 0) return [];
    const results = this.query((query) => {
      for (const clause of clauses) {
        const term = folded(clause.term);
        query.clause({ ...clause, term });
        if (clause.presence !== lunr.Query.presence.PROHIBITED) {
          query.term(term, { fields: clause.fields, boost: EXACT * clause.boost, usePipeline: false });
        }
      }
    });
    return withWordsTyped(clauses.map(({ term }) => term), results);
  };

  /**
   * The theme looks for the words typed, by name, among those found in a result, else it says that they are missing.
   * What holds all of them comes first: forms of one word would otherwise count for as much as a second word.
   */
  function withWordsTyped(typed, results) {
    const forms = typed.map((word) => vocabulary.forms(folded(word)));
    return results.map((result) => {
      const { metadata } = result.matchData;
      const found = typed.filter((_, place) => forms[place].some((form) => form in metadata));
      for (const word of found) metadata[word] ??= {};
      return { ...result, score: result.score * (found.length / typed.length) ** ALL_WORDS };
    });
  }
})(self);
