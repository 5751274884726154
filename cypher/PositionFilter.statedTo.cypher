WITH position
WHERE position.statedEarliest <= $filter.statedTo.latest
