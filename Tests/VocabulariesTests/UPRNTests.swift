import Schemas
import Testing

@Suite struct UPRNTests {
  @Test(arguments: ["1", "100062390001", "000000000001", "10", "999999999999"])
  func good(text: String) {
    #expect(UPRN.isWellFormed(text))
  }

  @Test(arguments: [
    "", "0", "000000000000", "1000623900011", "-1", "+1", "1.0", "1E+11", "10006239000a", " 1", "1 ", "1 2",
    "١٢", "#N/A",
  ])
  func bad(text: String) {
    #expect(!UPRN.isWellFormed(text))
  }
}
