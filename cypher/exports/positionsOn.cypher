// How many positions there are on each of these issues itself.
UNWIND $keys AS key
MATCH (:Issue {id: key})<-[:ON]-(position:Position)
RETURN key AS issue, count(position) AS positions
