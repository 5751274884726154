WITH position
WHERE position.stance IN $filter.stance
