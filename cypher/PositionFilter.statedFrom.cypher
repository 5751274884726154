WITH position
WHERE position.statedLatest >= $filter.statedFrom.earliest
