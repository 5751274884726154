position.statedEarliest <= $filter.statedTo.latest
