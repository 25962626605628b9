import CSV
import Schemas

extension Validator {
  /// Says that no more bytes come before the records, so that a short file can be divided too.
  public mutating func endHead() throws(SchemaMismatch) {
    reader.finish()
    try takeRecords()
  }

  /// Why the file has no shards, as the end of a sentence; nil where it has, or too little of it was read to tell.
  public var reasonAgainstShards: String? {
    if let format = reader.preamble?.otherFormat { return words.isOther(format) }
    if reader.preamble?.encoding.isUTF16 ?? false { return words.isUTF16 }
    if facts.isTooLong { return words.hasLongLine }
    return header?.isAbsent ?? false ? words.hasNoHeader : nil
  }

  /// What all shards of the file have in common.
  public func frame(_ division: Division) -> ShardFrame {
    let header = division.header
    let schema = header.schema
    let watchers = examiner?.watchers ?? []
    return ShardFrame(
      asAt: options.asAt, samples: options.samples, showsValues: options.showsValues,
      schema: Report.Source(name: schema.name, version: schema.version, sha256: schema.sha256),
      vocabularies: Report.sources(of: schema, in: resources), columns: columns(header),
      header: headerFacts(division), findings: division.listed(findings),
      notChecked: examiner?.plan.notChecked ?? [],
      uniqueness: watchers.filter { $0.watcher is UniquenessWatcher }.compactMap { across($0.rule, $0.watcher) },
      periods: watchers.first { $0.watcher is MissingPeriods }.flatMap { across($0.rule, $0.watcher) })
  }

  /// Makes ready to look at one shard: what follows the header, or where that `isApart`, records alone.
  public func makeShard(_ division: Division, headerIsApart isApart: Bool) -> ShardExaminer {
    let start = division.rest.offset
    return ShardExaminer(
      division, rest: isApart ? Chunk.Rest(offset: 0) : division.rest, bytes: isApart ? 0 : reader.byteCount - start)
  }

  private func headerFacts(_ division: Division) -> ShardFrame.HeaderFacts {
    var names: [UInt8] = []
    for name in division.header.names {
      names.append(contentsOf: name.utf8)
      names.append(Byte.null)
    }
    return ShardFrame.HeaderFacts(
      fingerprint: Fingerprint(names.span), bytes: division.rest.offset, line: division.header.line,
      nextLine: division.line, endings: reader.endings, delimiter: division.delimiter,
      hasByteOrderMark: (reader.preamble?.markLength ?? 0) > 0,
      hasSeparatorLine: (reader.preamble?.separatorLineLength ?? 0) > 0,
      hasBytesOutsideUTF8: reader.hasBytesOutsideUTF8)
  }

  private func across(_ index: Int, _ watcher: Watcher) -> ShardFrame.AcrossRule? {
    guard let plan = examiner?.plan else { return nil }
    let column = watcher.field.flatMap { plan.columnOfField[$0] }
    let field = column.map { plan.header.displayName($0) }
    let isPersonal = column.map { plan.columns[$0].isPersonal } ?? false
    return ShardFrame.AcrossRule(
      rule: Rule.all[index], field: field, column: column,
      message: Texts.message(Rule.all[index], field: field, detail: nil, schema: plan.schema, asAt: plan.asAt),
      isShown: !isPersonal || options.showsValues)
  }
}

extension Division {
  /// Findings as reports list them.
  func listed(_ findings: Findings) -> [Finding] {
    findings.sorted { rule, field, detail in
      Texts.message(rule, field: field, detail: detail, schema: header.schema, asAt: options.asAt)
    }
  }
}
