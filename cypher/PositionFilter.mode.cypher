position.mode IN $filter.mode
