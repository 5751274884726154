MATCH (countries:Country)
