MATCH (statements:Statement)
