WITH position AS node
