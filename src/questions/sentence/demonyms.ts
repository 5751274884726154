/**
 * What people and things of a country are called in English, by the country's id (ISO 3166-1, three letters). What several countries share,
 * as "Congolese", "Dominican" and "Korean" alone, stands for none of them.
 */
const listed = `
AFG Afghan | AGO Angolan | ALB Albanian | AND Andorran | ARE Emirati, Emirian | ARG Argentine, Argentinian, Argentinean | ARM Armenian
ATG Antiguan | AUS Australian, Aussie | AUT Austrian | AZE Azerbaijani, Azeri | BDI Burundian | BEL Belgian | BEN Beninese
BFA Burkinabe, Burkinabè | BGD Bangladeshi | BGR Bulgarian | BHR Bahraini | BHS Bahamian | BIH Bosnian | BLR Belarusian, Belarussian
BLZ Belizean | BOL Bolivian | BRA Brazilian | BRB Barbadian, Bajan | BRN Bruneian | BTN Bhutanese | BWA Botswanan, Motswana, Batswana
CAF Central African | CAN Canadian | CHE Swiss | CHL Chilean | CHN Chinese | CIV Ivorian | CMR Cameroonian | COL Colombian
COM Comorian, Comoran | CPV Cabo Verdean, Cape Verdean | CRI Costa Rican | CUB Cuban | CYP Cypriot | CZE Czech | DDR East German
DEU German | DJI Djiboutian | DNK Danish, Dane | DZA Algerian | ECU Ecuadorian, Ecuadorean | EGY Egyptian | ERI Eritrean
ESP Spanish, Spaniard | EST Estonian | ETH Ethiopian | FIN Finnish, Finn | FJI Fijian | FRA French | FSM Micronesian | GAB Gabonese
GBR British, Briton, Brit | GEO Georgian | GHA Ghanaian | GIN Guinean | GMB Gambian | GNB Bissau-Guinean | GNQ Equatorial Guinean, Equatoguinean
GRC Greek | GRD Grenadian | GTM Guatemalan | GUY Guyanese | HND Honduran | HRV Croatian, Croat | HTI Haitian | HUN Hungarian
IDN Indonesian | IND Indian | IRL Irish | IRN Iranian, Persian | IRQ Iraqi | ISL Icelandic, Icelander | ISR Israeli | ITA Italian
JAM Jamaican | JOR Jordanian | JPN Japanese | KAZ Kazakh, Kazakhstani | KEN Kenyan | KGZ Kyrgyz | KHM Cambodian | KIR I-Kiribati
KNA Kittitian | KOR South Korean | KWT Kuwaiti | LAO Laotian, Lao | LBN Lebanese | LBR Liberian | LBY Libyan | LCA Saint Lucian
LIE Liechtensteiner | LKA Sri Lankan | LSO Basotho, Mosotho | LTU Lithuanian | LUX Luxembourgish, Luxembourger | LVA Latvian
MAR Moroccan | MCO Monegasque, Monégasque | MDA Moldovan | MDG Malagasy | MDV Maldivian | MEX Mexican | MHL Marshallese
MKD Macedonian, North Macedonian | MLI Malian | MLT Maltese | MMR Burmese, Myanma | MNE Montenegrin | MNG Mongolian | MOZ Mozambican
MRT Mauritanian | MUS Mauritian | MWI Malawian | MYS Malaysian | NAM Namibian | NER Nigerien | NGA Nigerian | NIC Nicaraguan
NLD Dutch, Dutchman, Dutchmen | NOR Norwegian | NPL Nepalese, Nepali | NRU Nauruan | NZL New Zealander, Kiwi | OMN Omani | PAK Pakistani
PAN Panamanian | PER Peruvian | PHL Filipino, Philippine | PLW Palauan | PNG Papua New Guinean | POL Polish, Pole | PRK North Korean
PRT Portuguese | PRY Paraguayan | PSE Palestinian | QAT Qatari | ROU Romanian | RUS Russian, Soviet | RWA Rwandan | SAU Saudi, Saudi Arabian
SDN Sudanese | SEN Senegalese | SGP Singaporean | SLB Solomon Islander | SLE Sierra Leonean | SLV Salvadoran, Salvadorean | SMR Sammarinese
SOM Somali, Somalian | SRB Serbian, Serb | SSD South Sudanese | STP São Toméan, Santomean | SUR Surinamese | SVK Slovak, Slovakian
SVN Slovenian, Slovene | SWE Swedish, Swede | SWZ Swazi, Eswatini | SYC Seychellois | SYR Syrian | TCD Chadian | TGO Togolese | THA Thai
TJK Tajik, Tajikistani | TKM Turkmen | TLS Timorese | TON Tongan | TTO Trinidadian | TUN Tunisian | TUR Turkish, Turk | TUV Tuvaluan
TWN Taiwanese | TZA Tanzanian | UGA Ugandan | UKR Ukrainian | URY Uruguayan | USA American, US American | UZB Uzbek, Uzbekistani
VAT Vatican | VCT Vincentian | VEN Venezuelan | VNM Vietnamese | VUT Ni-Vanuatu | WSM Samoan | YEM Yemeni
YUG Yugoslav, Yugoslavian | ZAF South African | ZMB Zambian | ZWE Zimbabwean`

/** Each word with its country, in small letters. */
export const demonyms: ReadonlyMap<string, string> = new Map(
  listed
    .split(/\s*[|\n]\s*/)
    .filter((entry) => entry !== '')
    .flatMap((entry) =>
      entry
        .slice(4)
        .split(', ')
        .map((word): [string, string] => [word.toLowerCase(), entry.slice(0, 3)]),
    ),
)

/** What may follow: who speaks for a country. */
const SPEAKERS = / (?:government|governments|delegation|side|people|authorities|leadership|officials|diplomats)$/

/** The id of the country whose people are called so, one or many of them, or whose government is; undefined where no one country is meant. */
export function countryCalled(words: string): string | undefined {
  const plain = words.trim().toLowerCase().replace(/^the /, '').replace(SPEAKERS, '')
  return demonyms.get(plain) ?? demonyms.get(plain.replace(/s$/, ''))
}
