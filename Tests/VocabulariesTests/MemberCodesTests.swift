import Testing
import Vocabularies

@Suite struct MemberCodesTests {
  private func codes(_ form: String) throws -> MemberCodes {
    try #require(MemberCodes(groups: "A-O", types: "69", form: form))
  }

  @Test func groupsAreLettersUpToTheLast() throws {
    let codes = try codes("A01")
    for letter in UInt8(ascii: "A")...UInt8(ascii: "O") {
      #expect(codes.group(String(UnicodeScalar(letter))) == letter)
    }
    for text in ["", "P", "Z", "a", "AA", "A ", " A", "1", "@"] { #expect(codes.group(text) == nil) }
  }

  @Test(arguments: [
    (
      "A01", ["A01", "B05", "O69", "O01"],
      ["A1", "A00", "A70", "P01", "a01", "A001", "A", "01", "A0a", "A 1", ""]
    ),
    ("A1", ["A1", "B10", "O69"], ["A01", "A0", "A70", "A100", "P1", "A", "A-1", "A+1"]),
    ("", [], ["A01", "A1"]),
  ])
  func typesAreWrittenAsTheSchemeWritesThem(form: String, good: [String], bad: [String]) throws {
    let codes = try codes(form)
    for text in good {
      let type = try #require(codes.type(text), "\(text)")
      #expect(type.group == text.utf8.first)
      #expect(type.number == Int(text.dropFirst()))
    }
    for text in bad { #expect(codes.type(text) == nil, "\(text)") }
  }

  @Test(arguments: [
    ("", "69", "A01"), ("A", "69", "A01"), ("A-", "69", "A01"), ("B-O", "69", "A01"), ("A-o", "69", "A01"),
    ("A–O", "69", "A01"), ("A-OO", "69", "A01"), ("A-O", "", "A01"), ("A-O", "0", "A01"),
    ("A-O", "-3", "A01"),
    ("A-O", "many", "A01"), ("A-O", "69", "A001"), ("A-O", "69", "?"),
  ])
  func refusesWhatMakesNoSense(groups: String, types: String, form: String) {
    #expect(MemberCodes(groups: groups, types: types, form: form) == nil)
  }
}
