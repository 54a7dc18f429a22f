// What do all claims and links say of themselves, as it was counted when the graph was seeded?
// column: words List<String>   Null in a graph of before. No row while a seeding is under way: what it holds just now was not counted.
// column: numbers List<Int>    How often: one for each of the words.
MATCH (mark:Interlock {id: 'graph'})
WHERE NOT mark.seeding
RETURN mark.words AS words, mark.numbers AS numbers
