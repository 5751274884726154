position.statedLatest >= $filter.statedFrom.earliest
