import Glibc

/// A value that one thread at a time may use.
///
/// The system's own mutex, because the thread sanitizer knows it and not the one of the Synchronization module.
package final class Lock<Value>: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let condition: UnsafeMutablePointer<pthread_cond_t>
  private var value: Value

  package init(_ value: consuming sending Value) {
    self.value = value
    mutex = .allocate(capacity: 1)
    condition = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(condition)
    mutex.deallocate()
    condition.deallocate()
  }

  /// Uses the value; others wait until `body` returns.
  package func withLock<Result, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&value)
  }

  /// Uses the value once `condition` holds, which others may bring about by using it; they are then all woken.
  func withLock<Result>(when holds: (Value) -> Bool, then body: (inout Value) -> Result) -> Result {
    pthread_mutex_lock(mutex)
    while !holds(value) { pthread_cond_wait(condition, mutex) }
    let result = body(&value)
    pthread_cond_broadcast(condition)
    pthread_mutex_unlock(mutex)
    return result
  }
}
