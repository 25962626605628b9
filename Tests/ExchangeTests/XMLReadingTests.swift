import Testing

@testable import Exchange

/// What an XML file may be: its encoding, its depth, and no document type.
@Suite struct XMLReadingTests {
  private let list = "<ControlledList><Item Id='1'><Name>é</Name></Item></ControlledList>"

  private func wide(_ text: String, isLittle: Bool, isMarked: Bool = true) -> [UInt8] {
    Array(((isMarked ? "\u{FEFF}" : "") + text).utf16).flatMap { unit in
      isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
  }

  @Test func aDocumentTypeIsRefusedInEveryEncoding() throws {
    for type in ["<!DOCTYPE a>", "<!DOCTYPE a [<!ENTITY x 'y'>]>", "<!doctype a>", "<!ENTITY x 'y'>", "<!", "<!-x"] {
      for before in ["", "<?xml version='1.0'?>\n", "<!-- x -->\n", " \n"] {
        let text = before + type + list
        var files = [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8)]
        for isLittle in [true, false] { files.append(wide(text, isLittle: isLittle)) }
        for bytes in files {
          let fault = try #require(ImportSamples.fault(bytes, as: .controlledList))
          #expect(fault.message.hasPrefix("The file has a document type (<!DOCTYPE …>), which is refused"))
        }
      }
    }
    let told = try #require(ImportSamples.fault("<?xml version='1.0'?>\n\n<!DOCTYPE a>\n" + list))
    #expect(told.line == 3)
  }

  @Test func aTextThatOnlyMentionsADocumentTypeIsRead() throws {
    for text in ["<!-- <!DOCTYPE a> -->", "<?x <!DOCTYPE a> ?>"] {
      #expect(try ImportSamples.read(text + list).lines[1] == "1,é,,,,,,")
      #expect(try ImportSamples.read(list + text).lines[1] == "1,é,,,,,,")
    }
    let cdata = list.replacing("é", with: "<![CDATA[<!DOCTYPE a>]]>")
    #expect(try ImportSamples.read(cdata).lines[1] == "1,<!DOCTYPE a>,,,,,,")
  }

  @Test func theDeclaredEncodingIsReadOrRefused() throws {
    func file(_ encoding: String, _ letter: [UInt8]) -> [UInt8] {
      let parts = list.split(separator: "é")
      return Array("<?xml version=\"1.0\" encoding='\(encoding)' ?>\(parts[0])".utf8) + letter + Array(parts[1].utf8)
    }
    for (encoding, letter) in [
      ("utf-8", [0xC3, 0xA9]), ("UTF-8", [0xC3, 0xA9]), ("ISO-8859-1", [0xE9]), ("windows-1252", [0xE9]),
    ] as [(String, [UInt8])] {
      #expect(try ImportSamples.read(file(encoding, letter)).lines[1] == "1,é,,,,,,")
    }
    #expect(try ImportSamples.read(file("windows-1252", [0x80])).lines[1] == "1,€,,,,,,")
    for (encoding, letter) in [
      ("utf-8", [0xE9]), ("us-ascii", [0xE9]), ("windows-1252", [0x81]), ("EBCDIC-CP-US", [0x61]), ("utf-7", [0x61]),
      ("shift_jis", [0x61]), ("utf-8", [0x00]),
    ] as [(String, [UInt8])] {
      #expect(ImportSamples.fault(file(encoding, letter)) != nil)
    }
  }

  @Test func utf16IsReadWithAndWithoutAMark() throws {
    for isLittle in [true, false] {
      for isMarked in [true, false] {
        let bytes = wide("<?xml version='1.0' encoding='utf-16'?>" + list, isLittle: isLittle, isMarked: isMarked)
        #expect(try ImportSamples.read(bytes).lines[1] == "1,é,,,,,,")
        #expect(ImportSamples.fault(Array(bytes.dropLast())) != nil)
      }
    }
    let utf32: [UInt8] = [0, 0, 0, 0x3C, 0, 0, 0, 0x61]
    let fault = try #require(ImportSamples.fault(utf32))
    #expect(fault.message.hasPrefix("The file is in UTF-32"))
  }

  @Test func elementsMayBeNestedSixtyFourDeep() throws {
    func nested(_ depth: Int) -> String {
      "<ControlledList>" + String(repeating: "<a>", count: depth - 1) + "<b/>"
        + String(repeating: "</a>", count: depth - 1)
        + "<Item Id='1'/></ControlledList>"
    }
    #expect(ImportSamples.fault(nested(63)) == nil)
    let fault = try #require(ImportSamples.fault(nested(65)))
    #expect(fault.message.hasPrefix("Elements are nested more than 64 deep."))
    let endless = try #require(ImportSamples.fault(String(repeating: "<a>", count: 300_000), as: .rdfXML))
    #expect(endless.message.hasPrefix("Elements are nested more than 64 deep."))
  }

  @Test(arguments: [
    "<ControlledList><Item></ControlledList>", "<ControlledList>&x;</ControlledList>", "<ControlledList a=1/>",
    "<ControlledList a='1' a='2'/>", "<ControlledList/><b/>", "<ControlledList>", "<ControlledList><Item Id='1'/>",
    "<ControlledList a='<'/>", "<a:ControlledList/>", "<ControlledList>a & b</ControlledList>",
    "<ControlledList>&#0;</ControlledList>", "<ControlledList><!-- a -- b --></ControlledList>",
    "<ControlledList>]]></ControlledList>", "<ControlledList/>x", "<ControlledList",
  ])
  func xmlThatIsNotWellFormedIsRefused(_ text: String) throws {
    let fault = try #require(ImportSamples.fault(text, as: .controlledList))
    #expect(fault.line == 1)
  }
}
