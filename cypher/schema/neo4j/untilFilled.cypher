// When are the indexes above filled? This returns when they are, or fails after five minutes.
CALL db.awaitIndexes(300)
