WITH substring(position.statedEarliest, 0, 4) AS value, count(*) AS count
RETURN collect({value: value, count: count}) AS value
