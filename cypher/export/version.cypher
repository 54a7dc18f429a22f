// Which data does the graph hold, in which form, and is it being changed just now?
// column: dataVersion String   Null until a first seeding has come to its end.
// column: formatVersion Int
// column: seeding Boolean
MATCH (mark:Interlock {id: 'graph'})
RETURN mark.dataVersion AS dataVersion, mark.formatVersion AS formatVersion, mark.seeding AS seeding
