import CSV
import Conversion
import Execution
public import Schemas
import Validation
import Vocabularies

/// What is compared of converting: what becomes of a file record by record, and what many rows at a time by many.
public struct ConversionComparison: Sendable {
  public let bytes: [UInt8]
  private let form: LocalForm
  private let schema: Schema
  private let yardstick: Yardstick

  public init(_ bytes: [UInt8], _ form: LocalForm, to schema: Schema, by yardstick: Yardstick) {
    self.bytes = bytes
    self.form = form
    self.schema = schema
    self.yardstick = yardstick
  }

  /// What a conversion came to.
  public struct Converted: Sendable, Equatable {
    let output: [UInt8]
    let rejects: [UInt8]
    let account: String
    /// How many records were written.
    public let written: Int64
  }

  /// How a conversion parts from the exact one, or is wrong in itself; nil where it is right.
  public func difference(_ manner: Manner, from exact: Converted) throws -> String? {
    let fast = try convert(manner, isExact: false)
    for (name, left, right) in [
      ("output", exact.output, fast.output), ("rejects", exact.rejects, fast.rejects),
    ] where left != right {
      let place = zip(left, right).prefix { $0 == $1 }.count
      let part = { (bytes: [UInt8]) in String(decoding: bytes[max(0, place - 100)...].prefix(200), as: UTF8.self) }
      return "the \(name) differ from byte \(place) on\nexact: \(part(left))\nfast:  \(part(right))"
    }
    return fast.account == exact.account ? nil : "exact: \(exact.account)\nfast:  \(fast.account)"
  }

  /// Converts record by record, and holds what comes of it to the rules, of which it must break none.
  public func exact() throws -> Converted {
    let converted = try convert(Manner(threads: 1, chunkSize: Chunk.mostBytes), isExact: true)
    if converted.written == 0 { return converted }
    var settings = Comparison.Settings()
    settings.schema = schema.name
    settings.headSize = 64 << 10
    let report = try Comparison(converted.output, settings, by: yardstick).exactReport()
    if let error = report.findings.first(where: { $0.severity == .error }) {
      throw CannotCompare(what: "accept what was written, in which there is \(error.rule.name): \(error.message)")
    }
    return converted
  }

  private func convert(_ manner: Manner, isExact: Bool) throws -> Converted {
    let files = [try openFile(of: bytes), try openFile(of: []), try openFile(of: [])]
    defer { for file in files { closeDescriptor(file) } }
    let (form, schema) = (form, schema)
    let asAt = Comparison.Settings().asAt
    guard let day = Day(asAt) else { throw CannotCompare(what: "read the day \(asAt)") }
    let job = FileConversion.Job(
      dialect: form.layout.dialect, schema: schema, resources: yardstick.resources,
      options: .init(inputName: "test.csv", asAt: day), output: files[1], rejects: files[2]
    ) { header throws(ConversionPlan.Misfit) in try form.plan(header, schema) }
    let conversion = FileConversion(
      threads: manner.threads, chunkSize: manner.chunkSize, budget: manner.budget, folder: manner.folder,
      isExact: isExact)
    do {
      let outcome = try conversion.run(ByteSource(descriptor: files[0], folder: manner.folder), job)
      if outcome.read != outcome.written + outcome.rejected {
        return Converted(output: [], rejects: [], account: "records are lost: \(outcome)", written: 0)
      }
      return Converted(
        output: try readBack(files[1], outcome.outputLength), rejects: try readBack(files[2], outcome.rejectsLength),
        account: "\(outcome)", written: outcome.written)
    } catch let failure as FileConversion.Failure {
      return Converted(output: [], rejects: [], account: "\(failure)", written: 0)
    }
  }
}
