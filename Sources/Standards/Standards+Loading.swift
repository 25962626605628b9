public import Schemas
public import Validation
public import Vocabularies

extension Standards {
  /// Loads what a file is held to: the schemas at the versions of a standard, and their lists. With a name it
  /// is that schema alone.
  ///
  /// The faults of all of them are listed, not only those of the first.
  public func load(
    schema name: String? = nil, of standard: Standard
  ) throws(StandardsError) -> (schemas: [Schema], resources: Resources) {
    if let name, !schemaNames.contains(name) {
      throw .unknown(kind: "schema", name: name, known: schemaNames)
    }
    var faults: [DataFault] = []
    var schemas: [Schema] = []
    for known in name.map({ [$0] }) ?? standard.schemas.keys.sorted() {
      do throws(StandardsError) {
        schemas.append(try schema(known, version: standard.schemas[known]))
      } catch {
        faults.append(contentsOf: error.faults(in: Standards.pinsFile))
      }
    }
    if faults.isEmpty { return (schemas, try resources(for: schemas, in: standard)) }
    // Nothing will be done: the lists are read for their faults alone.
    for (name, version) in standard.vocabularies.sorted(by: { $0.key < $1.key }) {
      do throws(StandardsError) {
        _ = try vocabulary(name, release: version)
      } catch {
        faults.append(contentsOf: error.faults(in: Standards.pinsFile))
      }
    }
    throw .broken(faults)
  }

  /// Every vocabulary at its newest release. The faults of all of them are listed.
  public func vocabularies() throws(StandardsError) -> [Vocabulary] {
    var faults: [DataFault] = []
    var vocabularies: [Vocabulary] = []
    for name in vocabularyNames {
      do throws(StandardsError) {
        vocabularies.append(try vocabulary(name))
      } catch {
        faults.append(contentsOf: error.faults(in: "Vocabularies/\(name)/vocabulary.json"))
      }
    }
    if !faults.isEmpty { throw .broken(faults) }
    return vocabularies
  }
}
