import Foundation
import Glibc
import TestSupport
import Testing

/// `concord vocab export`: one file where it is to go, several in a folder that appears whole or not at all.
@Suite struct VocabExportTests {
  @Test func oneFileGoesToStandardOutputOrWhereItIsTold() throws {
    let folder = Folder()
    let printed = try folder.run("vocab", "export", "services", "--as", "csv")
    #expect(printed == .init(exitCode: 0, output: try Repository.bytes("Vocabularies/services/2015-03.1.csv")))
    #expect(try folder.run("vocab", "export", "services", "--as", "csv", "-o", "out.csv") == .init(exitCode: 0))
    #expect(try folder.read("out.csv") == printed.output)
    #expect(folder.names == ["out.csv"])
  }

  @Test func anOlderReleaseIsExported() throws {
    let older = try Command("vocab", "export", "services@2.01", "--as", "csv").run()
    #expect(older == .init(exitCode: 0, output: try Repository.bytes("Vocabularies/services/2.01.csv")))
    let json = try Command("vocab", "export", "services@2.01", "--as", "json").run()
    #expect(json == (try Command("vocab", "show", "services@2.01", "--as", "json").run()))
  }

  @Test(arguments: ["json-ld", "csvw", "frictionless", "fhir"])
  func allListsAreTheSameInEveryRun(_ format: String) throws {
    let folder = Folder()
    #expect(try folder.run("vocab", "export", "--as", format, "-o", "one") == .init(exitCode: 0))
    #expect(try folder.run("vocab", "export", "--as", format, "-o", "two/") == .init(exitCode: 0))
    #expect(folder.names == ["one", "two"])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/one").sorted()
    #expect(names == (try FileManager.default.contentsOfDirectory(atPath: folder.path + "/two").sorted()))
    #expect(names.count >= 9)
    for name in names { #expect(try folder.read("one/\(name)") == folder.read("two/\(name)"), "\(name)") }
  }

  @Test(arguments: [
    (["--as", "csv"], "The export has 9 files, so it needs a folder to go to: -o DIR, a new or empty one."),
    (["--as", "csv", "-o", "-"], "it needs a folder to go to"),
    (["services", "--as", "csvw"], "The export has 2 files"),
    (["services"], "concord vocab export needs --as FORMAT: turtle, json-ld, csvw, "),
    (["--as", "turtel", "services"], "Did you mean turtle?"),
    (["--as", "csv", "servics"], "Did you mean services?"),
    (["--as", "csv", "services@9.99"], "There is no release of services \"9.99\"."),
    (["--as", "csv", "@2.01"], "There is no vocabulary \"\"."),
    (["--as", "csv", "services@"], "There is no release of services \"\"."),
    (["--as", "csv", "services", "-o", ""], "The name of the output is empty."),
    (["--as", "csv", "services", "--standard", "2026.2"], "Did you mean 2026.1?"),
    (["--as", "csv", "services", "needs"], "cannot do anything with \"needs\""),
  ])
  func aCallThatCannotBeIsRefused(_ arguments: [String], _ message: String) throws {
    let folder = Folder()
    let outcome = try folder.run(["vocab", "export"] + arguments)
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    #expect(outcome.message.contains(message), "\(outcome.message)")
    #expect(folder.names == [])
  }

  @Test func aFolderThatHoldsSomethingIsLeftAlone() throws {
    let folder = Folder()
    #expect(mkdir("\(folder.path)/full", 0o755) == 0)
    try folder.write("mine", to: "full/services.csv")
    try folder.write("mine", to: "file")
    for (name, reason) in [("full", "is not empty"), ("full/", "is not empty"), ("file", "cannot be used as a folder")]
    {
      let outcome = try folder.run("vocab", "export", "--as", "csv", "-o", name)
      #expect(outcome.exitCode == 73 && outcome.message.contains(reason), "\(outcome.message)")
    }
    #expect(try folder.text("full/services.csv") == "mine" && folder.text("file") == "mine")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/full") == ["services.csv"])
    #expect(folder.names == ["file", "full"])
  }

  @Test func anEmptyFolderIsFilledAndKeepsItsMode() throws {
    let folder = Folder()
    #expect(mkdir("\(folder.path)/empty", 0o700) == 0)
    #expect(symlink("empty", "\(folder.path)/link") == 0)
    #expect(try folder.run("vocab", "export", "channels", "--as", "csvw", "-o", "link") == .init(exitCode: 0))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/empty").sorted()
    #expect(names == ["channels.csv", "channels.csv-metadata.json"])
    var status = stat()
    #expect(lstat("\(folder.path)/empty", &status) == 0 && status.st_mode & 0o777 == 0o700)
    #expect(folder.names == ["empty", "link"])
  }

  @Test func theFolderOneIsInIsNotReplaced() throws {
    let folder = Folder()
    let outcome = try folder.run("vocab", "export", "--as", "csv", "-o", ".")
    #expect(outcome.exitCode == 73 && outcome.message.contains("is the folder you are in"))
    let missing = try folder.run("vocab", "export", "--as", "csv", "-o", "no/such/place")
    #expect(missing.exitCode == 73 && missing.message.contains("no/such/place cannot be created"))
    #expect(folder.names == [])
  }

  /// The shell limits how large a file may become, as a full disk would.
  @Test func aFailureLeavesNothingBehind() throws {
    let folder = Folder()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "ulimit -f 16; exec \"$0\" vocab export --as csv -o out", Command.path]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    #expect(folder.names == [])
  }

  @Test func brokenListsAreNotExported() throws {
    let copy = try StandardsFolder()
    try copy.append("x", to: "Vocabularies/needs/1.0.1.csv")
    let outcome = try copy.folder.run("vocab", "export", "--as", "csv", "-o", "out", "--standards", copy.path)
    #expect(outcome.exitCode == 65 && outcome.message.contains("Vocabularies/needs/1.0.1.csv"))
    #expect(copy.folder.names == ["standards"])
  }

  @Test func helpHasAnExample() throws {
    let help = try Command("vocab", "export", "--help").run()
    #expect(help.exitCode == 0)
    #expect(help.text.contains("Usage: concord vocab export [NAME[@RELEASE]] [options]"))
    #expect(help.text.contains("concord vocab export services --as turtle -o services.ttl"))
  }
}
