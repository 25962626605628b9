public import Validation
import Vocabularies

extension Words {
  /// What is said of waivers, in reports and of their own files.
  public struct Waiving: Sendable {
    let title: String
    /// The name of the table below the title.
    let caption: String
    let introduction: String
    let totals: @Sendable (_ errors: Int64, _ warnings: Int64, _ infos: Int64) -> String
    let grounds: @Sendable (Waiver.Grounds) -> String
    let heads: [String]
    /// What is wrong with a waiver file, as it stands behind its name and line.
    public let fault: @Sendable (WaiverFault.Kind) -> String
    /// Why something could not be waived, as it stands behind a number.
    public let obstacle: @Sendable (WaiverDraft.Obstacle) -> String
  }
}

extension Words.Waiving {
  static let english = Words.Waiving(
    title: "Waived: known, and submitted as it is",
    caption: "What is waived, by whom and why",
    introduction: """
      Somebody decided to submit this as it is. It is still wrong, and counts in none of the totals, neither here \
      nor in the verdict.
      """,
    totals: { errors, warnings, infos in
      "Waived: \(counted(errors, "error")), \(counted(warnings, "warning")) and \(grouped(infos)) good to know."
    },
    grounds: { "Waived by \($0.author) until \($0.expires.description): \($0.reason)" },
    heads: ["Severity", "Rule", "Field", "Times", "Author", "Until", "Reason"],
    fault: { kind in
      switch kind {
      case .columns: "the columns are not \(joined(Waivers.columns, ",")), in this order."
      case .cellCount(let count): "the line has \(count) cells, not \(Waivers.columns.count)."
      case .notUTF8: "the file is not in UTF-8."
      case .noTable: "this cannot be read as CSV: a quote is not closed or out of place, or a byte is NUL."
      case .tooMany: "there are more than \(grouped(Int64(Waivers.mostWaivers))) waivers. Put the data right instead."
      case .repeated(let line): "this waives the same as line \(line). Keep one of the two."
      case .noRule: "the rule is missing."
      case .unknownRule(let name): "there is no rule “\(brief(name))”. See concord rules."
      case .neverWaivable(let name): "\(name) can never be waived. Put the data right. See concord explain \(name)."
      case .target: "a waiver has either a fingerprint or a value_hash."
      case .fingerprint: "the fingerprint is not 32 digits 0 to 9 and a to f."
      case .hash: "the value_hash is not 64 digits 0 to 9 and a to f."
      case .noField: "a waiver by value_hash names the field that holds the value."
      case .reason: "the reason is missing, longer than \(Waivers.longestReason) characters, or more than one line."
      case .author: "the author is missing, longer than \(Waivers.longestAuthor) characters, or more than one line."
      case .field: "the field is longer than \(Waivers.longestField) characters."
      case .expires: "expires is not a day written YYYY-MM-DD."
      }
    },
    obstacle: { obstacle in
      switch obstacle {
      case .neverWaivable: "the rule can never be waived"
      case .nothingShown: "the report shows no key or value to know the place by"
      case .notInReport: "the report does not show the place; make it with a larger --samples"
      }
    })

  private static func brief(_ text: String) -> String {
    String(String.UnicodeScalarView(printable(text).unicodeScalars.prefix(80)))
  }
}
