/* What search does in every language. The theme's search worker loads this file before the one of the page's language
   (lunr.cy.js, lunr.en-GB.js), under the name of what lunr's stemmers have in common; none of them is used here.

   The index holds every word as it stands on the page, only without accents. A word that people type is looked up as
   all words of the site that answer it: which these are, its language says. So the index is small and quickly set up,
   and no place on a page is found, or marked, twice.

   A word that nothing on the site answers is taken for a slip of the nearest word that stands there, and the page is
   told (hooks/frame/search_correction.mjs). */

(({ lunr }) => {
  /** What the form that people typed weighs, on top of the 1 of every form. If it were 10, a page with one word of the
      query exactly so would come before a page with two words in other forms. */
  const EXACT = 2;
  /** The power of the share of words found, by which a result counts. The theme lets a word in a title weigh 1,000
      times as much as one in a text; this makes up for it. */
  const ALL_WORDS = 10;
  /** What a corrected word counts in that share, where one found as it was typed counts 1. */
  const CORRECTED = 0.25;
  /** How many slips a word of so many letters may have; one with fewer letters is too near to too many others. */
  const SLIPS = [
    { letters: 9, slips: 2 },
    { letters: 5, slips: 1 },
  ];
  /** The type of the message with which the theme's page asks for a query. */
  const QUERY = 2;

  const { OPTIONAL, PROHIBITED } = lunr.Query.presence;

  /** The word without accents: dŵr is dwr. */
  const folded = (word) => word.normalize("NFD").replace(/\p{M}/gu, "");

  /** How each word with accents stands on the site. */
  const accents = new Map();
  const fold = (token) => {
    const word = String(token);
    const plain = folded(word);
    if (plain !== word) accents.set(plain, word);
    return token.update(() => plain);
  };

  /**
   * Whether no more than so many slips lie between two words, each a letter too many, too few or wrong, or two
   * neighbours that changed places. (lunr's own `~1` does not see half of them.)
   */
  function isWithin(slips, typed, word) {
    if (Math.abs(typed.length - word.length) > slips) return false;
    let [before, last] = [[], Array.from({ length: word.length + 1 }, (_, column) => column)];
    for (let row = 1; row <= typed.length; row += 1) {
      const next = [row];
      for (let column = 1; column <= word.length; column += 1) {
        const wrong = typed[row - 1] === word[column - 1] ? 0 : 1;
        next[column] = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + wrong);
        const swapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
        if (row > 1 && column > 1 && swapped) next[column] = Math.min(next[column], before[column - 2] + 1);
      }
      if (Math.min(...next) > slips) return false;
      [before, last] = [last, next];
    }
    return last[word.length] <= slips;
  }

  /** The words of the site. */
  class Vocabulary {
    constructor(index, { answersAmong, spellings }) {
      this.index = index.invertedIndex;
      this.words = Object.keys(this.index);
      this.answers = answersAmong(this.words);
      this.spellings = spellings;
    }

    /** On how many places of the site a word stands. */
    places(word) {
      const { _index, ...fields } = this.index[word];
      return Object.values(fields).reduce((sum, places) => sum + Object.keys(places).length, 0);
    }

    /**
     * The word that was meant by one that nothing answers, with its accents, or undefined: the one with the fewest
     * slips, then with the same first letter, then that stands in most places.
     */
    nearest(typed) {
      const most = SLIPS.find(({ letters }) => typed.length >= letters)?.slips ?? 0;
      if (!/^\p{L}+$/u.test(typed)) return undefined;
      const otherLetter = ({ word }) => (word[0] === typed[0] ? 0 : 1);
      for (let slips = 1; slips <= most; slips += 1) {
        const [best] = this.spellings(typed)
          .flatMap(({ spelling, meant }) => this.within(slips, spelling).map((word) => ({ word, meant })))
          .sort((a, b) => otherLetter(a) - otherLetter(b) || this.places(b.word) - this.places(a.word));
        if (best) return best.meant(accents.get(best.word) ?? best.word);
      }
      return undefined;
    }

    within(slips, spelling) {
      return this.words.filter((word) => isWithin(slips, spelling, word));
    }
  }

  /** The words typed. The theme puts a star behind each, for which lunr would not run our pipeline. */
  function clausesOf(text, fields) {
    const query = new lunr.Query(fields);
    new lunr.QueryParser(text, query).parse();
    return query.clauses
      .map((clause) => ({ ...clause, term: clause.term.replaceAll("*", ""), usePipeline: true }))
      .filter(({ term }) => lunr.stopWordFilter(term));
  }

  /** What people meant by the word of a clause, if it is a slip. A word in quotation marks or with a sign is none. */
  function correction({ term, presence, editDistance }, vocabulary) {
    const isPlain = presence === OPTIONAL && editDistance === undefined;
    return isPlain && vocabulary.answers(folded(term)).length === 0 ? vocabulary.nearest(folded(term)) : undefined;
  }

  /** The results for clauses of which each has the word typed and the word looked up for it. */
  function resultsOf(index, clauses, vocabulary) {
    // Without a clause lunr would find everything.
    if (clauses.length === 0) return [];
    const results = index.query((query) => {
      for (const { typed, ...clause } of clauses) {
        query.clause({ ...clause });
        if (clause.presence !== PROHIBITED) {
          query.term(clause.term, { fields: clause.fields, boost: EXACT * clause.boost, usePipeline: false });
        }
      }
    });
    return withWordsTyped(clauses, results, vocabulary);
  }

  /**
   * The theme looks for the words typed, by name, among those found in a result, else it says that they are missing.
   * What holds all of them comes first: forms of one word would otherwise count for as much as a second word. And what
   * holds a word as it was typed comes before what holds only one that was meant.
   */
  function withWordsTyped(clauses, results, vocabulary) {
    const words = clauses.map(({ typed, term }) => ({
      typed,
      answers: vocabulary.answers(term),
      counts: term === folded(typed) ? 1 : CORRECTED,
    }));
    const sum = (some) => some.reduce((total, { counts }) => total + counts, 0);
    return results.map((result) => {
      const { metadata } = result.matchData;
      const found = words.filter(({ answers }) => answers.some((answer) => answer in metadata));
      for (const { typed } of found) metadata[typed] ??= {};
      return { ...result, score: result.score * (sum(found) / sum(words)) ** ALL_WORDS };
    });
  }

  /** The query with each slip in it replaced by what was meant. */
  function corrected(query, corrections) {
    const parts = query.split(new RegExp(`(${lunr.tokenizer.separator.source}|[+*~^])`));
    return parts.map((part) => corrections.get(part.toLowerCase()) ?? part).join("");
  }

  /**
   * Tells pages what was looked up in place of a query with a slip. Every page of the site hears it, and says it where
   * it shows the same query; one whose script came late can ask.
   */
  function tellPages(language, correctionsOfLatest) {
    // Safari before 15.4 has none; search works without.
    if (!self.BroadcastChannel) return;
    const channel = new BroadcastChannel(`search-${language}`);
    let latest;
    const tell = () => latest && channel.postMessage(latest);
    channel.addEventListener("message", tell);
    // The theme's worker listens first, and has searched by now.
    addEventListener("message", ({ data: { type, data: typed } }) => {
      if (type !== QUERY) return;
      const corrections = correctionsOfLatest();
      latest = corrections.size > 0 ? { typed, meant: corrected(typed, corrections) } : undefined;
      tell();
    });
  }

  /**
   * Sets up search in the language of the page. `name` is what the index and the worker call it; for the rest there is
   * a function each:
   * - `isSmall(word)`: whether a word is too common to be worth finding.
   * - `answersAmong(words)`: from the words of the site, a function that says which of them answer a word typed.
   * - `spellings(word)`: how a word could be spelt before a slip is looked for; each spelling with `meant`, which turns
   *   the word of the site that is nearest to it into what was meant.
   * All words are in small letters and without accents, but what is meant has them.
   */
  self.setUpSearch = ({ language, name, isSmall, ...ways }) => {
    // One worker has one index, and answers one query after the other.
    let vocabulary;
    let corrections = new Map();

    const expand = (token) => {
      const answers = vocabulary.answers(String(token));
      return answers.length > 0 ? answers : token;
    };
    const leaveOutSmallWords = (token) => (isSmall(folded(String(token))) ? null : token);

    lunr.Pipeline.registerFunction(fold, "fold");
    lunr.Pipeline.registerFunction(expand, "expand");
    lunr.Pipeline.registerFunction(leaveOutSmallWords, "leave-out-small-words");

    /** The theme also asks this before it says that a word is missing from a result. */
    lunr.stopWordFilter = leaveOutSmallWords;

    /** Called while the index is set up, with what builds it. */
    lunr[name] = function () {
      this.pipeline.reset();
      this.pipeline.add(fold, leaveOutSmallWords);
      this.searchPipeline.reset();
      this.searchPipeline.add(expand);
    };

    lunr.Index.prototype.search = function (text) {
      vocabulary ??= new Vocabulary(this, ways);
      corrections = new Map();
      const clauses = clausesOf(text, this.fields).map((clause) => {
        const meant = correction(clause, vocabulary);
        if (meant) corrections.set(clause.term, meant);
        return { ...clause, typed: clause.term, term: folded(meant ?? clause.term) };
      });
      return resultsOf(this, clauses, vocabulary);
    };

    // Each is told once: a query of nothing but signs is not searched for and has none of its own.
    tellPages(language, () => {
      const latest = corrections;
      corrections = new Map();
      return latest;
    });
  };
})(self);
