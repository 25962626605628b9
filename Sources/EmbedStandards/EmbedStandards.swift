import Foundation
import PackagePlugin

/// Puts the files of `Vocabularies/` and `Schemas/` into the module that uses the plugin, so that the command
/// works without them.
@main
struct EmbedStandards: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let suite = ["requirements.csv", "suite.json"].map { root.appending(path: "conformance/\($0)") }
    let inputs = ["Schemas", "Vocabularies"].flatMap { files(below: root.appending(path: $0)) } + suite
    return [
      .buildCommand(
        displayName: "Embedding the standards data", executable: try context.tool(named: "EmbedTool").url,
        arguments: [output.path(percentEncoded: false), root.path(percentEncoded: false)], inputFiles: inputs,
        outputFiles: [output])
    ]
  }

  private func files(below folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { ["csv", "json", "tsv"].contains($0.pathExtension) }
  }
}
