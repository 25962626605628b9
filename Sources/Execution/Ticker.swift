import Glibc

/// Does something again and again on a thread of its own, until it is stopped.
package final class Ticker: Sendable {
  private let stopping: Int32
  private let job: Job
  private let thread: pthread_t

  /// What the thread is to do, and the pipe by which it learns that it is to end.
  private final class Job: Sendable {
    let waiting: Int32
    let delay: Int32
    let interval: Int32
    let body: @Sendable () -> Void

    init(waiting: Int32, delay: Int32, interval: Int32, _ body: @escaping @Sendable () -> Void) {
      (self.waiting, self.delay, self.interval, self.body) = (waiting, delay, interval, body)
    }

    /// Calls `body` until the other end of the pipe is closed.
    func run() {
      var wait = delay
      while true {
        var end = pollfd(fd: waiting, events: Int16(POLLIN), revents: 0)
        let count = poll(&end, 1, wait)
        if count > 0 || count < 0 && errno != EINTR { return }
        if count == 0 {
          body()
          wait = interval
        }
      }
    }
  }

  /// Starts; nil where the system has no thread or no pipe to spare.
  ///
  /// - Parameters:
  ///   - delay: how many milliseconds pass before the first call of `body`.
  ///   - interval: how many milliseconds pass between two calls.
  package init?(after delay: Int32, every interval: Int32, _ body: @escaping @Sendable () -> Void) {
    var ends: (waiting: Int32, stopping: Int32) = (0, 0)
    let isOpen = withUnsafeMutablePointer(to: &ends) { pair in
      pair.withMemoryRebound(to: Int32.self, capacity: 2) { pipe($0) == 0 }
    }
    if !isOpen { return nil }
    for end in [ends.waiting, ends.stopping] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let job = Job(waiting: ends.waiting, delay: delay, interval: interval, body)
    let held = Unmanaged.passRetained(job)
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { job in
        if let job { Unmanaged<Job>.fromOpaque(job).takeRetainedValue().run() }
        return nil
      }, held.toOpaque())
    if status != 0 {
      held.release()
      close(ends.waiting)
      close(ends.stopping)
      return nil
    }
    (self.job, self.thread, stopping) = (job, thread, ends.stopping)
  }

  /// Ends the thread: `body` is not called any more once this returns. To be called once.
  package func stop() {
    close(stopping)
    pthread_join(thread, nil)
    close(job.waiting)
  }
}
