// Every text of the explorer in English. Names of types, relations and words of the data are not here: they come over the wire.
const many = (count: number, one: string, more: string) => `${count.toLocaleString("en")} ${count === 1 ? one : more}`;

export const en = {
  language: "English",
  locale: "en",
  title: "Interlock",
  purpose: "The AI industry as a graph of sourced claims",
  skipToDetails: "Skip to details",
  details: "Details",

  search: {
    label: "Search",
    placeholder: "Search firms, models, chips, people …",
    hint: "Type a name, or a part of one.",
    looking: "Searching …",
    nothing: (text: string) => `Nothing is called “${text}”.`,
    didYouMean: "Did you mean",
    failed: "The search did not answer. Keep typing to try again.",
    why: {
      ID: "by its id",
      NAME: "by name",
      ALIAS: "also called",
      PREFIX: "begins so",
      WORDS: "by its words",
      FUZZY: "spelled nearly so",
      TEXT: "in its description",
    } as Readonly<Record<string, string>>,
    results: (count: number) => many(count, "suggestion", "suggestions"),
    commands: "Commands",
    entities: "In the graph",
  },

  canvas: {
    label: (things: number, lines: number) =>
      `Graph of ${many(things, "entity", "entities")} and ${many(lines, "link", "links")}. Arrow keys move between entities, Enter opens one, E expands it.`,
    loading: "Drawing the graph …",
    empty: "Nothing is on the canvas.",
    emptyHelp: "Search for a firm, a model or a chip above, or go back to the opening view.",
    openStart: "Open the opening view",
    shown: (things: number, lines: number) => `${many(things, "entity", "entities")}, ${many(lines, "link", "links")}`,
    full: (most: number) => `At most ${most.toLocaleString("en")} entities are drawn at once. Hide or collapse some first.`,
  },

  hidden: {
    sentence: (things: number, lines: number, reasons: string) => {
      const parts = [things > 0 && many(things, "entity", "entities"), lines > 0 && many(lines, "link", "links")].filter(Boolean);
      return parts.length > 0 ? `${parts.join(" and ")} hidden: ${reasons}.` : `Nothing is hidden by this filter: ${reasons}.`;
    },
    byHand: (count: number) => `${many(count, "entity", "entities")} taken off by hand`,
    types: (names: string) => `without ${names}`,
    relations: (names: string) => `without “${names}”`,
    asOf: (day: string) => `as of ${day}`,
    knownBy: (day: string) => `known by ${day}`,
    statuses: (names: string) => `only ${names}`,
    minConfidence: (word: string) => `confidence ${word} or better`,
    minEvidence: (word: string) => `evidence ${word} or better`,
    minSources: (count: number) => `at least ${many(count, "source", "sources")}`,
    publisherKinds: (names: string) => `published by ${names}`,
    showAll: "Show everything",
    unknown: (ids: string) => `Not in the data, and left out: ${ids}.`,
    dismiss: "Dismiss",
  },

  legend: {
    title: "Legend and filter",
    entities: "Entities",
    relations: "Relations",
    lines: "Lines",
    hide: (name: string) => `Hide ${name}`,
    show: (name: string) => `Show ${name}`,
    onCanvas: (count: number) => `${count} on the canvas`,
    solid: "happened, or holds",
    dashed: "announced, agreed or planned",
    dotted: "reported, estimated, disputed or dropped",
    weight: "Thin and pale: weak evidence",
    open: "Legend",
    close: "Close",
    nothing: "Nothing on the canvas yet.",
    more: (count: number) => `${count} more`,
    fewer: "Fewer",
  },

  start: {
    heading: "Who builds on, backs, supplies, runs and rivals whom. And who says so.",
    lead: "Every line is a claim with its date, its status and its sources. Click a line to read who says so.",
    scale: (entities: number, types: number, relations: number) =>
      `${entities.toLocaleString("en")} entities of ${types} types, joined by ${relations} kinds of relation.`,
    questions: "Start with a question",
    ask: {
      article: "What did Microsoft train on 15,000 NVIDIA H100?",
      bound: "How are Microsoft and OpenAI bound to each other?",
      backers: "Who puts money into Anthropic?",
      chip: "Which models were trained on the H100?",
      dropped: "What was planned between NVIDIA and OpenAI, and what came of it?",
      suppliers: "On whose capacity does OpenAI run?",
    },
  },

  entity: {
    alsoCalled: "Also called",
    newestSource: "Newest source",
    elsewhere: "Elsewhere",
    connections: "Connections",
    connectionsHelp: "How many there are, before you show them.",
    noConnections: "No connection of it is known to us.",
    show: (count: number) => `Show ${count}`,
    showMore: (count: number) => `Show ${count} more`,
    shownOf: (shown: number, all: number) => `${shown} of ${all} shown`,
    allShown: "all shown",
    claims: (count: number) => many(count, "claim", "claims"),
    figures: "Figures",
    figuresMore: (count: number) => `${many(count, "figure", "figures")} in all`,
    noFigures: "No figure of it is known to us.",
    hide: "Hide",
    collapse: "Collapse",
    keepOnly: "Keep only its neighbours",
    add: "Add to the graph",
    notFound: (id: string) => `“${id}” is not in the data.`,
    notFoundHelp: "It may have been renamed, or the address has a slip in it. Search for it by name.",
    order: "Show first",
    orders: {
      DEGREE: "the best connected",
      HOLDS_FROM: "the newest",
      AMOUNT: "the largest amounts",
      CONFIDENCE: "the surest",
      NAME: "by name",
    },
    linksOnCanvas: "On the canvas",
  },

  link: {
    claims: (count: number) => many(count, "claim", "claims"),
    publishers: (count: number) => many(count, "publisher", "publishers"),
    since: (date: string) => `since ${date}`,
    until: (date: string) => `until ${date}`,
    still: "holds still, as far as known",
    notFound: "No such link is in the data.",
    notFoundHelp: "Its relation or one of its ends may have been renamed. Search for one of the two.",
    more: (shown: number, all: number) => `The first ${shown} of ${all} claims are shown.`,
    whoSaysSo: "Who says so",
    otherLinks: "Between the same two",
  },

  claim: {
    undated: "undated",
    from: (date: string) => `from ${date}`,
    to: (date: string) => `to ${date}`,
    observed: (date: string) => `seen ${date}`,
    confidence: (word: string) => `${word} confidence`,
    grade: (word: string) => `${word} evidence`,
    known: (date: string) => `first said ${date}`,
    contradicts: "Said otherwise",
    noSource: "no link",
    opens: "opens in a new tab",
    note: "Note",
    undatedSource: "undated",
    unnamed: "no publisher named",
  },

  money: {
    bound: { EXACT: "", AT_LEAST: "at least ", UP_TO: "up to ", OVER: "over ", UNDER: "under ", ABOUT: "about " } as Readonly<
      Record<string, string>
    >,
    per: (period: string) => ` per ${period}`,
    range: " to ",
  },

  actions: {
    undo: "Undo",
    redo: "Redo",
    share: "Copy the address",
    copied: "The address is copied. Whoever opens it sees the same.",
    copyFailed: "The address could not be copied; take it from the address bar.",
    theme: "Light or dark",
    themes: { system: "As the system", light: "Light", dark: "Dark" },
    languages: "Language",
    start: "Opening view",
    layout: "Tidy up",
    fit: "Fit to the screen",
    zoomIn: "Nearer",
    zoomOut: "Farther",
    close: "Close",
    more: "More",
    clear: "Clear the canvas",
    menu: "Menu",
  },

  said: {
    added: (things: number, name: string) =>
      things === 0 ? `Nothing new around ${name}.` : `${many(things, "entity", "entities")} added around ${name}.`,
    addedOne: (name: string) => `${name} added.`,
    left: (count: number) => ` ${count} more not shown.`,
    undone: "Undone.",
    redone: "Redone.",
    hidden: (count: number) => `${many(count, "entity", "entities")} hidden.`,
    selected: (name: string) => `${name} selected.`,
    opened: (count: number) => `${many(count, "entity", "entities")} on the canvas.`,
  },

  trouble: {
    title: "This did not work",
    offline: "The server does not answer. Is it still running? Nothing on screen is lost.",
    rateLimited: "Too many questions at once. Wait a moment, then try again.",
    unauthorized: "The server asks for a token. Reload the page and give it as the password.",
    retry: "Try again",
    ontology: "The explorer could not start, because the server did not tell it what there is.",
    page: "Something in this page broke. Your view is in the address: reload to go on.",
    reload: "Reload",
    loading: "Loading …",
  },
};

export type Messages = typeof en;
