/// Small files that tests start from.
enum Samples {
  static let header = "transaction_id,authority,date,service,interaction,channel,postcode,uprn,cost,local_service"
  static let record = "T2026-000145,E06000035,2026-03-14,57,8,web,ME4 4TR,100062390001,2.59,Bulky waste collection"
  /// A file without a fault.
  static let good = "\(header)\n\(record)\n"
  /// What every call needs so that its result depends on nothing but the file.
  static let asAt = ["--as-at", "2026-04-01"]
  static let schema = ["--schema", "service-transactions"]
}
