position.stance IN $filter.stance
