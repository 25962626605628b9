/// What the module says to people, in one place.
///
/// Another language is one more file, with a subclass.
class Words: @unchecked Sendable {
  // What a file is that is no table.

  var zip: String { "a zip archive, such as an .xlsx workbook" }
  var emptyZip: String { "an empty zip archive" }
  var oldOffice: String { "an old Office document, such as an .xls workbook" }
  var pdf: String { "a PDF document" }
  var gzip: String { "a gzip archive" }
  var bzip2: String { "a bzip2 archive" }
  var sevenZip: String { "a 7-Zip archive" }
  var xz: String { "an xz archive" }
  var zstandard: String { "a Zstandard archive" }
  var rar: String { "a RAR archive" }
  var parquet: String { "a Parquet file" }
  var png: String { "a PNG picture" }
  var jpeg: String { "a JPEG picture" }
  var gif: String { "a GIF picture" }
  var sqlite: String { "an SQLite database" }
  var rtf: String { "an RTF document" }
  var html: String { "an HTML page" }
  var xml: String { "an XML document" }
  var json: String { "a JSON document" }
  var mail: String { "a saved e-mail or web archive" }
  var binary: String { "binary data" }

  // What stands between cells.

  var commas: String { "commas" }
  var semicolons: String { "semicolons" }
  var tabs: String { "tabs" }
  var pipes: String { "pipes" }
}

/// The words in use.
let words = Words()
