/// Everything that the command says to people, by what it is about.
///
/// The catalogue is in English. Another language is one more file: a subclass of each class named here, which says the
/// same in that language, and a `Words` made of them. Sentences are handed the values that they tell, and put them in
/// the order of their language; names of files, columns, rules, commands and options stay as they are in all of them.
/// What a command takes and is for stands in its ``CommandDefinition``.
struct Words: Sendable {
  var common = CommonWords()
  var newcomer = NewcomerWords()
  var call = CallWords()
  var help = HelpWords()
  var manual = ManualWords()
  var files = FileWords()
  var validation = ValidationWords()
  var progress = ProgressWords()
  var reports = ReportWords()
  var waivers = WaiverWords()
  var conversion = ConversionWords()
  var layouts = LayoutWords()
  var mappings = MappingWords()
  var vocab = VocabWords()
  var releases = ReleaseWords()
  var suggestions = SuggestionWords()
  var conformance = ConformanceWords()
  var doctor = DoctorWords()

  static let english = Words()
}

/// The words of the language in use.
let words = Words.english
