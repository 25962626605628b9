public import Schemas
public import Validation

/// What files are held to: schemas, and the lists that they use.
public struct Yardstick: Sendable {
  public let schemas: [Schema]
  public let resources: Resources

  public init(schemas: [Schema], resources: Resources) {
    self.schemas = schemas
    self.resources = resources
  }
}
