import { describe, expect, it } from 'vitest'
import { makeCountryFinder } from '../../src/imports/csv/countries.ts'
import { dateIn, isDateFormat, secondsIn } from '../../src/imports/csv/dates.ts'

describe('a date in a cell', () => {
  it.each([
    ['2017', undefined, '2017'],
    ['2017-05', undefined, '2017-05'],
    ['2017-05-09 23:59:59', undefined, '2017-05-09'],
    ['2017-05-09T23:59:59.5-08:00', undefined, '2017-05-09'],
    ['2017/5/9', undefined, '2017-05-09'],
    ['9/5/2017', 'DD/MM/YYYY', '2017-05-09'],
    ['9/5/2017 08:15', 'DD/MM/YYYY', '2017-05-09'],
    ['5/9/2017', 'M/D/YYYY', '2017-05-09'],
    ['09.05.2017', 'DD.MM.YYYY', '2017-05-09'],
    ['20170509', 'YYYYMMDD', '2017-05-09'],
    ['9 May 2017', 'D MMMM YYYY', '2017-05-09'],
    ['Sep 9, 2017', 'MMM D, YYYY', '2017-09-09'],
    ['05/2017', 'MM/YYYY', '2017-05'],
    ['2017', 'DD/MM/YYYY', '2017'],
    ['42864', 'serial', '2017-05-09'],
    ['42864.99', 'serial', '2017-05-09'],
    ['1399', 'serial', '1903-10-30'],
    ['2201', 'serial', '1906-01-09'],
    ['2012.5', 'serial', '1905-07-04'],
    ['1905-07-04', 'serial', '1905-07-04'],
  ])('%s written as %s is %s', (day, format, date) => expect(dateIn({ day }, { column: 'day', format })).toBe(date))

  it.each([
    [
      '09/05/2017',
      undefined,
      /Say in the mapping how it is written, such as date: {column: day, format: DD\/MM\/YYYY}/,
    ],
    ['9 May 2017', undefined, /Say in the mapping how it is written/],
    ['42864', undefined, /serial number by which a spreadsheet holds 2017-05-09: say .*format: serial/],
    [
      '2012',
      'serial',
      /^The column day takes serial numbers of days; 2012 is as likely a year as the number of 1905-07-04\./,
    ],
    ['1400', 'serial', /as likely a year/],
    ['2200', 'serial', /as likely a year/],
    ['31/02/2017', 'DD/MM/YYYY', /got "31\/02\/2017"\. The mapping gives its format as DD\/MM\/YYYY/],
    ['05/13/2017', 'DD/MM/YYYY', /got "05\/13\/2017"/],
    ['9 Mayo 2017', 'D MMMM YYYY', /got "9 Mayo 2017"/],
    ['soon', undefined, /got "soon"\.$/],
  ])('%s written as %s is refused', (day, format, sentence) =>
    expect(() => dateIn({ day }, { column: 'day', format })).toThrow(sentence),
  )

  it.each(['DD/MM/YY', 'YYYY-YYYY', 'DD/YYYY', 'day', 'D/D/YYYY'])('has no format %s', (format) =>
    expect(isDateFormat(format)).toBe(false),
  )
})

describe('a time of day in a cell', () => {
  it.each([
    ['2017-05-09 14:05', undefined, 50_700],
    ['2017-05-09T14:05:07Z', undefined, 50_707],
    ['2017-05-09T14:05:07.9+00:00', undefined, 50_707],
    ['9/5/2017 2:05 PM', 'DD/MM/YYYY', 50_700],
    ['9/5/2017 12:05 a.m.', 'DD/MM/YYYY', 300],
    ['42864.5', 'serial', 43_200],
    ['2017-05-09 00:00:00', undefined, undefined],
    ['2017-05-09T14:05:07-08:00', undefined, undefined],
    ['2017-05-09 25:05', undefined, undefined],
    ['2017-05-09', undefined, undefined],
    ['42864', 'serial', undefined],
    ['', undefined, undefined],
  ])('of %s written as %s is %s seconds', (day, format, seconds) =>
    expect(secondsIn({ day }, { column: 'day', format })).toBe(seconds),
  )
})

describe('a country in a cell', () => {
  const find = makeCountryFinder()
  it.each([
    ['KR', 'KOR'],
    ['kor', 'KOR'],
    ['410', 'KOR'],
    ['8', 'ALB'],
    ['South Korea', 'KOR'],
    ['Korea, Republic of', 'KOR'],
    ['the republic of KOREA', 'KOR'],
    ['대한민국', 'KOR'],
    ['Cote d’Ivoire', 'CIV'],
    ['Türkiye', 'TUR'],
    ['Turkey', 'TUR'],
    ['UK', 'GBR'],
    ['Saint Barthelemy', 'BLM'],
    ['Bosnia & Herzegovina', 'BIH'],
    ['YUCS', 'YUG'],
    ['East Germany', 'DDR'],
  ])('%s is %s', (word, id) => expect(find(word)).toBe(id))

  it.each(['Korea', 'XX', '999', 'CS', 'Atlantis'])('%s is none', (word) =>
    expect(() => find(word)).toThrow(`by the name or code "${word}"`),
  )
})
