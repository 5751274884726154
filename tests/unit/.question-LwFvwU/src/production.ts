/** graphql-js checks each value twice unless it is told before it loads that this is no development. */
process.env.NODE_ENV ??= 'production'
