MATCH (sources:Source)
