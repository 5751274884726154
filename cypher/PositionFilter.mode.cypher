WITH position
WHERE position.mode IN $filter.mode
