// Names that the ontology may not give: they are the API's, or the graph keeps something else under them.

/** No entity type: the API has a type of this name, or the graph a label. */
export const notForTypes: readonly string[] = `
  AmountRange Analysis AnalysisColumn AnalysisParameter Boolean Bound CitationFormat Claim ClaimConnection ClaimEdge ClaimFacets ClaimFilter ClaimOrder
  ClaimOrderField ClaimStatus ComparedSeries Comparison Confidence ConfidenceCount CypherStatement DateRange Diff Direction Entity EntityConnection EntityEdge
  EntityFilter EntityOrder EntityOrderField EntityType EntityTypeInfo Event EventConnection EventEdge EventKind Evidence EvidenceCount EvidenceGrade
  EvidenceGradeFacet ExternalId Facets Figure FigureTime Float Flow HasLink ID Int Interlock IntRange JSON LeftOut Limits Link LinkChange LinkConnection LinkCount
  LinkEdge LinkOrder LinkOrderField MatchKind Money MoneyKind Node Omission Ontology Order PageInfo PartialDate Path PathResult PropertyInfo PublisherKind
  PublisherKindFacet Qualifier Query QueryResult RelationFacet RelationType RelationTypeInfo SearchConnection SearchEdge Series Service SharedNeighbour Source
  SourceConnection SourceEdge Statistics StatusCount String StringFilter Subgraph TypeFacet UniqueNeighbours URL ValueFacet YearCount YearFacet`
  .trim()
  .split(/\s+/);

/** No property of an entity type: every entity has it. Only `kind` is a type's to say. */
export const ofEveryEntity: readonly string[] =
  "id type name aliases description externalIds lastSourced properties claims links linkCounts degree flows series firstByName firstByDegree".split(
    " ",
  );

/** What every claim is stored with, beside the properties of claim.yaml and of its relation. */
export const storedOfClaims: readonly string[] =
  "id holdsFrom holdsTo knownFrom sources locators sourceCount publishers firmPublishers publisherKinds evidenceGrade".split(" ");

/** No property of a relation: every claim has it. Those of claim.yaml come on top. */
export const ofEveryClaim: readonly string[] = ["relation", "subject", "object", "evidence", ...storedOfClaims];
