/** Small lists in the shapes that OFAC publishes, with invented people. */
export const sdnCsv = [
  `101,"ROSTAMI-DOR, Farhad","individual","SDGT] [IRAN",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 04 May 1961; alt. DOB 1962; POB Tabriz, Iran; nationality Iran; Gender Male; a.k.a. 'THE BAKER';"`,
  `102,"ORCHARD GATE TRADING, LTD.",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- `,
  `103,"QAMAR STAR","vessel","SYRIA",-0- ,"T2BC",-0- ,-0- ,-0- ,-0- ,-0- ,-0- `,
  '\u001a',
].join('\r\n')

export const altCsv = ['101,7,"aka","ROSTAMIDOR, Ferhad",-0- ', '102,8,"fka","HUERTA TRADING",-0- ', '\u001a'].join('\r\n')
export const addCsv = ['101,5,"12 Mill Street","Tehran 11369","Iran",-0- ', '101,6,-0- ,-0- ,"Turkey",-0- ', '\u001a'].join('\r\n')
export const commentsCsv = ['101,"Linked To: ORCHARD GATE TRADING."', '\u001a'].join('\r\n')

export const sdnXml = `<?xml version="1.0" standalone="yes"?>
<o:sdnList xmlns:o="http://tempuri.org/sdnList.xsd">
  <o:publshInformation><o:Publish_Date>09/23/2026</o:Publish_Date><o:Record_Count>2</o:Record_Count></o:publshInformation>
  <o:sdnEntry><o:uid>101</o:uid><o:firstName>Farhad</o:firstName><o:lastName>ROSTAMI-DOR</o:lastName><o:sdnType>Individual</o:sdnType><o:remarks>Seen</o:remarks>
    <o:programList><o:program>SDGT</o:program><o:program>IRAN</o:program></o:programList>
    <o:akaList>
      <o:aka><o:uid>7</o:uid><o:type>a.k.a.</o:type><o:category>strong</o:category><o:lastName>ROSTAMIDOR</o:lastName><o:firstName>Ferhad</o:firstName></o:aka>
      <o:aka><o:uid>9</o:uid><o:type>a.k.a.</o:type><o:category>weak</o:category><o:lastName>THE BAKER</o:lastName></o:aka>
    </o:akaList>
    <o:addressList><o:address><o:uid>5</o:uid><o:address1>12 Mill Street</o:address1><o:city>Tehran</o:city><o:country>Iran</o:country></o:address></o:addressList>
    <o:nationalityList><o:nationality><o:uid>3</o:uid><o:country>Iran</o:country><o:mainEntry>true</o:mainEntry></o:nationality></o:nationalityList>
    <o:dateOfBirthList><o:dateOfBirthItem><o:uid>4</o:uid><o:dateOfBirth>04 May 1961</o:dateOfBirth></o:dateOfBirthItem></o:dateOfBirthList>
    <o:placeOfBirthList><o:placeOfBirthItem><o:uid>6</o:uid><o:placeOfBirth>Tabriz, Iran</o:placeOfBirth></o:placeOfBirthItem></o:placeOfBirthList>
  </o:sdnEntry>
  <o:sdnEntry><o:uid>102</o:uid><o:lastName>ORCHARD GATE TRADING, LTD.</o:lastName><o:sdnType>Entity</o:sdnType></o:sdnEntry>
</o:sdnList>`

export function bytes(...texts: readonly string[]): Uint8Array[] {
  return texts.map((text) => Buffer.from(text, 'latin1'))
}
