// What does the self-test of the embedded engine need? A star of four entities, its rays dated.
CREATE (a:Entity {id: 'a', size: 1}), (b:Entity {id: 'b', size: 2}), (c:Entity {id: 'c', size: 3}), (d:Entity {id: 'd'})
CREATE (a)-[:RAY {id: 'ab', holdsFrom: '2024'}]->(b), (c)-[:RAY {id: 'ca', holdsFrom: '2025-08'}]->(a), (a)-[:RAY {id: 'ad'}]->(d)
