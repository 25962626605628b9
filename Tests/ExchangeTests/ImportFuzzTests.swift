import TestSupport
import Testing
import Vocabularies

@testable import Exchange

/// Damaged files: whatever the bytes, an import ends with a draft or with a fault.
@Suite struct ImportFuzzTests {
  /// Imports bytes in the form they seem to have and in the one they had; the outcome does not matter, only that
  /// there is one, and the same twice.
  private func survive(_ bytes: [UInt8], _ form: ImportForm) {
    for named in [form, nil] {
      let options = ListImport.Options(form: named, list: form == .frictionless ? "one" : nil, day: .init(number: 0))
      var outcomes: [String] = []
      for _ in 0..<2 {
        do throws(ImportFault) {
          let found = try ListImport.read(bytes, options) { _ in Array(ImportSamples.releaseCSV.utf8) }
          outcomes.append(String(decoding: found.csv, as: UTF8.self) + found.notes.joined())
        } catch {
          outcomes.append("\(error.message) \(error.line ?? 0)")
          #expect(!error.message.isEmpty)
        }
      }
      #expect(outcomes[0] == outcomes[1])
    }
  }

  @Test(arguments: ImportForm.allCases)
  func aFileCutAtAnyByteIsSurvived(_ form: ImportForm) throws {
    let text = try #require(ImportSamples.all.first { $0.form == form }?.text)
    let bytes = Array(text.utf8)
    for end in 0..<bytes.count {
      let fault = ImportSamples.fault(Array(bytes[..<end]), as: form, day: "2026-01-01")
      if let fault { #expect(!fault.message.isEmpty) }
    }
  }

  @Test(arguments: ImportForm.allCases)
  func aFileWithBytesChangedIsSurvived(_ form: ImportForm) throws {
    let text = try #require(ImportSamples.all.first { $0.form == form }?.text)
    let bytes = Array(text.utf8)
    var dice = Dice(seed: UInt64(form.rawValue.utf8.count) &* 7919)
    let marks = Array("<>\"'&;:,.|[]{}()\\/#@^_%=!?-\0\n\r\t aé0\u{FEFF}".utf8) + [0xFF, 0xFE, 0xC3, 0x80]
    for _ in 0..<150 {
      var damaged = bytes
      for _ in 0...dice.number(below: 4) {
        let place = dice.number(below: damaged.count)
        switch dice.number(below: 4) {
        case 0: damaged[place] = UInt8(dice.number(below: 256))
        case 1: damaged[place] = marks[dice.number(below: marks.count)]
        case 2: damaged.insert(marks[dice.number(below: marks.count)], at: place)
        default:
          let end = min(damaged.count, place + dice.number(below: 40))
          if dice.number(below: 2) == 0 {
            damaged.removeSubrange(place..<end)
          } else {
            damaged.insert(contentsOf: damaged[place..<end], at: dice.number(below: damaged.count))
          }
        }
        if damaged.isEmpty { damaged = bytes }
      }
      survive(damaged, form)
    }
  }

  @Test(arguments: ImportForm.allCases)
  func noiseIsSurvived(_ form: ImportForm) {
    var dice = Dice(seed: 20_261_122)
    for length in 0..<60 {
      survive(dice.bytes(length), form)
      survive(dice.bytes(length, of: Array("<>[]{}()\"'\\:@,.;a1#/!-? \n".utf8)), form)
    }
  }

  @Test func deepJSONIsRefusedBeforeTheStackEnds() throws {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
      let deep = String(repeating: open, count: 300_000)
      let fault = try #require(ImportSamples.fault(deep, as: .json))
      #expect(fault.message.hasPrefix("Values are nested more than 64 deep."))
      let most = String(repeating: open, count: 64) + "1" + String(repeating: close, count: 64)
      let refused = try #require(ImportSamples.fault(most, as: .json))
      #expect(refused.message.hasPrefix("The JSON has no array of entries."))
    }
  }

  @Test(arguments: [
    ("{\"a\": 1,}", 1), ("{\"a\" 1}", 1), ("{a: 1}", 1), ("[1 2]", 1), ("[1,\n2", 2), ("[01]", 1), ("[1.]", 1),
    ("[-]", 1),
    ("[1e]", 1), ("[\"a\nb\"]", 1), ("[\"\\x\"]", 1), ("[\"\\uD800\"]", 1), ("[\"\\uDC00\"]", 1), ("[\"\\u12\"]", 1),
    ("[tru]", 1), ("[]\n[]", 2), ("[\"a", 1), ("", 1), ("[1,]", 1), ("[NaN]", 1), ("'a'", 1),
  ])
  func whatIsNoJSONIsRefusedAtItsLine(_ text: String, _ line: Int) throws {
    do throws(ImportFault) {
      _ = try JSONText(Array(text.utf8))
      Issue.record("\(text) was read.")
    } catch {
      #expect(error.line == line)
    }
  }

  @Test func jsonTextsComeOutAsTheyWereMeant() throws {
    let json = try JSONText(
      Array(#"{"b": ["\u00e9\ud83d\ude00\/\b\f\n\r\t\"\\", -1.5e+3, true, null], "a": {}, "b": 2}"#.utf8))
    #expect(json.members.map { $0.name } == ["b", "a", "b"])
    #expect(json["b"].elements.map { $0.text } == ["é😀/\u{8}\u{C}\n\r\t\"\\", "-1.5e+3", "true", nil])
  }

  @Test func whatIsTooWideIsRefused() throws {
    let columns = (0..<5000).map { "c\($0)" }.joined(separator: ",")
    let table = try #require(ImportSamples.fault("notation,label,\(columns)\n"))
    #expect(table.message == "The header has 5002 columns. A list never has so many.")
    let attributes = (0..<5000).map { "a\($0)=''" }.joined(separator: " ")
    let tag = try #require(ImportSamples.fault("<ControlledList \(attributes)/>"))
    #expect(tag.message.hasPrefix("A tag has more than 1000 attributes."))
  }

  /// Files whose parts all point to one place, or are all of different kinds: none may take time that grows faster
  /// than the file.
  @Test func lopsidedFilesTakeNoLonger() throws {
    let prefix = "@prefix s: <http://www.w3.org/2004/02/skos/core#> . "
    let wide = (0..<3000).map { "<n\($0)> a s:Concept ; s:prefLabel '\($0)' ; s:narrower <n0> ; <p\($0)> 1 ." }
    let found = try ImportSamples.read(prefix + wide.joined(separator: "\n"))
    let saysWhatWasLost = found.says("1 cell has more than 10000 characters and was left empty: \"n0, broader\"")
    #expect(saysWhatWasLost)
    #expect((20..<70).contains(found.notes.count))
    let schemes = (0..<3000).map { "<c\($0)> a s:Concept ; s:prefLabel '\($0)' ; s:inScheme <s\($0)> ." }
    let fault = try #require(ImportSamples.fault(prefix + schemes.joined(), as: .turtle))
    #expect(fault.message.hasPrefix("The file has 3000 lists: s0, s1"))
    #expect(fault.message.utf8.count < 300)
  }
}
