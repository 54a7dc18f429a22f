// What a statement in the console may be made of: rules of the grammar and functions that only read, each by name.

/** Rules of Neo4j's Cypher grammar; what is not here (LOAD CSV, CALL of procedures, SHOW, USE, every write) is refused. */
export const allowedRules: ReadonlySet<string> = new Set(
  `queryWithLocalDefinitions nextStatement regularQuery union singleQuery clause
  matchClause whereClause withClause unwindClause returnClause subqueryClause subqueryScope orderBySkipLimitClause
  returnBody returnItems returnItem orderBy orderItem ascToken descToken skip limit
  patternList pattern anonymousPattern patternElement pathPatternNonEmpty nodePattern relationshipPattern leftArrow arrowLine rightArrow pathLength
  quantifier parenthesizedPath shortestPathPattern properties
  labelExpression labelExpression4 labelExpression3 labelExpression2 labelExpression1
  expression expression11 expression10 expression9 expression8 expression7 comparisonExpression6 expression6 expression5 expression4 expression3
  expression2 expression1 postFix property parenthesizedExpression
  caseExpression caseAlternative extendedCaseExpression extendedCaseAlternative extendedWhen
  countStar existsExpression countExpression collectExpression
  mapProjection mapProjectionElement listComprehension listLiteral patternComprehension reduceExpression listItemsPredicate
  trimFunction patternExpression shortestPathExpression
  functionInvocation functionArgument functionName namespace
  literal numberLiteral stringLiteral map parameter parameterName propertyKeyName variable
  symbolicNameString escapedSymbolicNameString unescapedSymbolicNameString unescapedSymbolicNameString_ preparserKeyword
  symbolicVariableNameString escapedSymbolicVariableNameString unescapedSymbolicVariableNameString`.split(/\s+/),
);

/** In lower case. None with a namespace: apoc reads files. None that differs from run to run, names the server or an internal id. */
export const allowedFunctions: ReadonlySet<string> = new Set(
  `abs ceil floor round sign sqrt exp log log10 e pi
  count sum avg min max collect stdev stdevp percentilecont percentiledisc
  coalesce exists size length head last tail range reverse keys labels type startnode endnode nodes relationships properties
  tolower toupper ltrim rtrim left right substring replace split tostring tointeger tofloat toboolean char_length character_length nullif isempty`.split(
    /\s+/,
  ),
);

/** Allowed with one text that is written in the statement: with anything else they differ from run to run, or from engine to engine. */
export const allowedWritten: ReadonlyMap<string, { readonly expected: string; fits(argument: string): boolean }> = new Map([
  [
    "date",
    {
      expected: "a whole day in quotes, such as date('2025-08-01')",
      fits: (argument) => {
        const day = /^\((['"])(\d{4}-\d\d-\d\d)\1\)$/.exec(argument)?.[2];
        return day !== undefined && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
      },
    },
  ],
  [
    "duration",
    {
      expected: "years, months, weeks and days in quotes, such as duration('P1Y6M')",
      fits: (argument) => /^\((['"])P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?\1\)$/.test(argument),
    },
  ],
]);
