/** Every condition of PositionFilter, in the order of the schema. */
export const conditions = {
  actor: {"kind":"id","list":true,"about":"Who took it."},
  actorKind: {"kind":"enum","list":true,"values":["PERSON","ORGANIZATION","COUNTRY","BLOC"],"about":"What kind of actor took it."},
  role: {"kind":"enum","list":true,"values":["HEAD_OF_STATE","HEAD_OF_GOVERNMENT","FOREIGN_MINISTER","VICE_MINISTER","MINISTER","AMBASSADOR","PERMANENT_REPRESENTATIVE","SPOKESPERSON","ORGANIZATION_HEAD","LEGISLATOR","JOURNALIST","OTHER"],"about":"The kind of office held when it was taken."},
  post: {"kind":"id","list":true,"about":"The post held when it was taken."},
  organization: {"kind":"id","list":true,"about":"The organization of the post held when it was taken, or the organization that took it."},
  country: {"kind":"id","list":true,"about":"The country represented by the post held when it was taken, or the country that took it."},
  onBehalfOf: {"kind":"id","list":true,"about":"For whom it was taken."},
  issue: {"kind":"id","list":true,"about":"What it is about; see `includeNarrower`."},
  includeNarrower: {"kind":"boolean","list":false,"about":"Whether positions on narrower issues count, all the way down; true when absent. The roll-up knows signs: opposing a narrower issue whose alignment is CON counts as SUPPORT of the broader one. Where the alignment is NONE a stance does not carry over to a proposition; a topic collects its propositions with the stances they have."},
  stance: {"kind":"enum","list":true,"values":["SUPPORT","OPPOSE","MIXED","NEUTRAL","ABSTAIN","NONE"],"about":"The stance toward the issue asked for, after the roll-up."},
  target: {"kind":"id","list":true,"about":"Toward whom."},
  source: {"kind":"id","list":true,"about":"The source that quotes it."},
  event: {"kind":"id","list":true,"about":"The occasion."},
  mode: {"kind":"enum","list":true,"values":["STATEMENT","VOTE","SIGNATURE","ACTION"],"about":"How it was taken."},
  statedFrom: {"kind":"date","list":false,"about":"Taken on this date or later, or possibly so when its date is partial. What has no date does not match."},
  statedTo: {"kind":"date","list":false,"about":"Taken on this date or earlier, or possibly so when its date is partial. What has no date does not match."},
  text: {"kind":"text","list":false,"about":"Words contained in its summary, its issue's name or its quotations, whatever the case; 1 to 200 characters."},
} as const

/** Those that a file under cypher/ says, what is cheapest to look at for a position first. */
export const conditionsByCost = ["stance","mode","statedFrom","statedTo","actor","actorKind","onBehalfOf","issue","target","source","event","role","post","organization","country","text"] as const
