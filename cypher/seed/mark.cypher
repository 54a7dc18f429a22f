// What does the graph say of itself: which data it holds, and whether a seeding is under way or was broken off?
// column: dataVersion String   Null until a first seeding has come to its end.
// column: seeding Boolean
// column: claims Int           How many relationships there were when it ended; null in a graph of before.
MATCH (mark:Interlock {id: 'graph'})
RETURN mark.dataVersion AS dataVersion, mark.seeding AS seeding, mark.claims AS claims
