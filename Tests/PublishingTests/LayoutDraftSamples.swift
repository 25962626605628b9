import Foundation
import Publishing
import Schemas
import Standards
import TestSupport

/// Local files as councils' systems export them, made up, to draft layouts from.
enum LayoutDraftSamples {
  /// An export of a customer system: commas, UTF-8, a category and a type.
  static let crm = """
    Case Ref,Council,Date Opened,Category,Type,Contact Type,Contact Method,Customer Name,Post Code,Notes
    C-1001,E08000025,2026-03-14,Waste,Missed bin,Report,web,Zebedee Quill,B1 1BB,"Bin, green"
    C-1002,E08000025,2026-03-15,Waste,Bulky waste,Request,telephone,Ottoline Frap,B2 4QA,
    C-1003,E08000025,2026-03-15,Council tax,Single person discount,Apply,WEB,Zebedee Quill,B1 1BB,Café call
    """

  /// An export of a housing system: semicolons, Windows-1252, dates with two-digit years, pounds.
  static let housing = """
    Job No;Logged;Work Area;Trade;Received;UPRN;Job Cost;Completed
    000123;28/02/26;Répairs;Plumbing;Phone;100070123456;£1,250.00;03/03/26
    000124;01/03/26;Repairs;Glazing;Visit;100070123457;£80.50;04/03/26
    000125;02/03/26;Voids;Plumbing;Phone;100070123456;£5.00;05/03/26
    """

  /// Month totals of a contact centre.
  static let totals = """
    Period,Service,Reason,Source,Mosaic Group,Mosaic Type,Calls,Total Cost
    Jan-26,Council tax,Enquiry,Phone,B,B05,"1,204","2,408.00"
    Feb-26,Council tax,Payment,Phone,B,B06,980,"1,960.50"
    """

  static let all: [(name: String, schema: String, bytes: [UInt8])] = [
    ("crm-export.csv", "service-transactions", Array(crm.utf8)),
    ("Housing Repairs.csv", "service-transactions", windows1252(housing)),
    ("totals.csv", "profiled-volumes", Array(totals.utf8)),
  ]

  /// The bytes of a text in Windows-1252; only characters that it shares with ISO 8859-1.
  static func windows1252(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

  static func draft(_ name: String, _ schema: String, _ bytes: [UInt8]) throws -> LayoutDraft {
    let table = LocalTable(name: name, head: bytes, isWhole: true)
    guard let schema = Repository.schemas.first(where: { $0.name == schema }) else { throw CocoaError(.formatting) }
    return try LayoutDraft(of: table, schema: schema, resources: Repository.resources)
  }

  /// Checks a layout beside the local file.
  static func check(_ layout: String, _ name: String, _ bytes: [UInt8]) throws -> LayoutCheck {
    let reading = try Repository.standards.layout(from: Array(layout.utf8), file: "layout.json") { _ in nil }
    let table = LocalTable(name: name, head: bytes, isWhole: true, as: reading)
    return LayoutCheck(of: reading, file: "layout.json", beside: table)
  }
}
