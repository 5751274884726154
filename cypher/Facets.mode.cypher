WITH position.mode AS value, count(*) AS count
RETURN collect({value: value, count: count}) AS value
