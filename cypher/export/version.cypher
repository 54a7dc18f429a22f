// Which data does the graph hold, in which form, and is it being changed just now?
// column: dataVersion String   Null until a first seeding has come to its end.
// column: formatVersion Int
// column: seeding Boolean
// column: words List<String>   What statistics tell of the whole; null in a graph of before.
// column: numbers List<Int>    How often: one for each of the words.
MATCH (mark:Interlock {id: 'graph'})
RETURN mark.dataVersion AS dataVersion, mark.formatVersion AS formatVersion, mark.seeding AS seeding,
  mark.words AS words, mark.numbers AS numbers
