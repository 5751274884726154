/** Tables with the columns that HowTheyVote.eu documents, and made-up rows: each list begins with its header. */
export const howtheyvoteTables: Record<string, string[]> = {
  members: [
    'id,first_name,last_name,country_code,date_of_birth,email,facebook,twitter',
    '11,Ana,Lima,PRT,1970-05-01,,,',
    '12,Bo,Berg,SWE,,,,',
    '13,Eva,Kovács,HUN,1980-01-02,,,',
  ],
  countries: ['code,iso_alpha_2,label', 'PRT,PT,Portugal', 'SWE,SE,Sweden', 'HUN,HU,Hungary'],
  groups: [
    'code,official_label,label,short_label',
    'GREEN,Group of the Greens,Greens,Greens',
    'NI,Non-attached Members,Non-attached,NI',
  ],
  group_memberships: [
    'member_id,group_code,term,start_date,end_date',
    '11,GREEN,9,2019-07-02,2021-01-31',
    '11,NI,9,2021-02-01,',
    '12,GREEN,9,2019-07-02,',
    '13,NI,9,2019-07-02,',
  ],
  votes: [
    'id,timestamp,display_title,reference,description,amendment_subject,amendment_number,is_main,procedure_reference,procedure_title,procedure_type,procedure_stage,count_for,count_against,count_abstention,count_did_not_vote,result,texts_adopted_reference',
    '501,2019-07-16 18:58:40,Clean water,A9-0001/2019,Motion for a resolution,,,True,,,,,1,2,0,0,,',
    '502,2019-07-16 19:00:00,Clean water,A9-0001/2019,§ 3,,,False,,,,,2,0,0,0,,',
    '503,2021-03-01 10:00:00,,,,,,True,2021/0001(COD),Cleaner air,COD,,1,0,1,1,,',
  ],
  member_votes: [
    'vote_id,member_id,position,country_code,group_code',
    '501,11,FOR,PRT,GREEN',
    '501,12,AGAINST,SWE,GREEN',
    '501,13,AGAINST,HUN,NI',
    '502,11,FOR,PRT,GREEN',
    '502,12,FOR,SWE,GREEN',
    '503,11,ABSTENTION,PRT,NI',
    '503,12,FOR,SWE,GREEN',
    '503,13,DID_NOT_VOTE,HUN,NI',
  ],
  eurovoc_concepts: ['id,label', '2825,water policy', '2524,pollution'],
  eurovoc_concept_votes: ['vote_id,eurovoc_concept_id', '501,2825', '503,2524'],
  oeil_subjects: ['code,label', '3.70,Environmental policy'],
}
