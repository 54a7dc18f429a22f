// What a statement in the console may be made of: rules of the grammar that only read, each by name. functions.ts has the functions.

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
